using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.SiteSearch;

/// <summary>サイト内検索: its services, for SiteSetup to call.</summary>
public static class SiteSearchSetup
{
    /// <summary>Groups of answers in this order; who has others registers a <see cref="SearchSource"/> between them.</summary>
    public static void AddSiteSearch(this IServiceCollection services)
    {
        services.AddSingleton<SearchTheSite>();
        services.AddSingleton<SearchSources>();
        Add(10, (sources, _) => sources.Pages());
        Add(20, (sources, _) => sources.Lessons());
        Add(30, (sources, db) => sources.Materials(db));
        Add(40, (sources, db) => sources.Experts(db));
        Add(90, (sources, db) => sources.News(db));

        void Add(int order, Func<SearchSources, RegistryDb, IEnumerable<SearchDocument>> read) =>
            services.AddSingleton(provider => new SearchSource(
                order,
                db => read(provider.GetRequiredService<SearchSources>(), db)
            ));
    }
}
