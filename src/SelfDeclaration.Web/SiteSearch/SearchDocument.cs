using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.SiteSearch;

/// <summary>検索の対象: one page of the site as the search knows it.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Address">Path on this site.</param>
/// <param name="Kind">Under which heading it is shown: ページ, お知らせ.</param>
/// <param name="Text">Its words.</param>
public sealed record SearchDocument(string Title, string Address, string Kind, string Text);

/// <summary>
/// 検索の対象の出どころ: registered as a singleton by whoever has pages to be found, read again as
/// <see cref="Texts.Kept{T}"/> reads. Only what anybody may see.
/// </summary>
/// <param name="Order">Of its group among the answers, lowest first.</param>
/// <param name="Read">All of its documents.</param>
public sealed record SearchSource(int Order, Func<RegistryDb, IEnumerable<SearchDocument>> Read);
