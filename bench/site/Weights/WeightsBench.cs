using SelfDeclaration.SiteBench.Applications;
using SelfDeclaration.SiteBench.Site;

namespace SelfDeclaration.SiteBench.Weights;

/// <summary>What every page of a real journey weighs on first view. Fails when one is over the goal.</summary>
internal sealed class WeightsBench(string builds, string folder)
{
    private const int Goal = 40 * 1024;

    public async Task<bool> RunAsync()
    {
        await using var post = new Post();
        await using var site = await RunningSite.StartAsync(
            Path.Combine(builds, "site", "SelfDeclaration.Web.dll"),
            [.. SiteDatabase.Sqlite(folder, "weights").Arguments, .. post.Arguments]
        );
        using var visitor = new Visitor(site.Address, new());
        using var http = new HttpClient();
        var (view, weights) = (new FirstView(http), new List<Weight>());

        async Task WeighAsync() =>
            weights.Add(await view.WeighAsync(visitor.Address, visitor.Html, visitor.Bytes));

        foreach (var page in (string[])["/", "/declare"])
        {
            await visitor.OpenAsync(page);
            await WeighAsync();
        }

        var applicant = new Applicant(1);
        await applicant.FillInAsync(visitor, WeighAsync);
        await WeighAsync();
        await Applicant.SubmitAsync(visitor);
        await WeighAsync();
        await visitor.OpenAsync(await post.LinkForAsync(applicant.Mail));
        await WeighAsync();
        await Applicant.CompleteAsync(visitor);
        await WeighAsync();

        Console.WriteLine(
            $"| page | HTML | CSS | JS | images | all, bytes | of the goal of {Goal / 1024} KB | requests |\n| --- | --: | --: | --: | --: | --: | --: | --: |"
        );
        foreach (var w in weights)
        {
            Console.WriteLine(
                $"| {w.Page} | {w.Html:N0} | {w.Css:N0} | {w.Js:N0} | {w.Images:N0} | {w.Total:N0} | {(double)w.Total / Goal:0.00}{(w.Total > Goal ? " OVER" : "")} | {w.Requests} |"
            );
        }

        return weights.TrueForAll(w => w.Total <= Goal);
    }
}
