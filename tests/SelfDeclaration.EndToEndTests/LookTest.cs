using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Playwright;
using Xunit.v3;

namespace SelfDeclaration.EndToEndTests;

/// <summary>Base of the tests that look at pages with axe; each keeps the promise of its <see cref="LooksAtAttribute"/>.</summary>
public abstract class LookTest : BrowserTest
{
    private readonly HashSet<string> _paths = [];

    /// <summary>Looks at the page as it stands.</summary>
    protected async Task LookAsync(IPage page, string state)
    {
        _paths.Add(new Uri(page.Url).AbsolutePath);
        await page.AxeEverywhereAsync(state);
    }

    /// <summary>Opens an address and looks at it.</summary>
    protected async Task LookAtAsync(IPage page, string address, string state)
    {
        await page.GotoAsync(address);
        await LookAsync(page, state);
    }

    /// <summary>To be called at the end of a test: every route it names was looked at.</summary>
    protected void ExpectAllWereSeen()
    {
        var method = ((IXunitTestMethod)TestContext.Current.TestMethod!).Method;
        var unseen = method
            .GetCustomAttribute<LooksAtAttribute>()!
            .Routes.Where(route => !_paths.Any(path => Matches(route, path)));
        Assert.Empty(unseen);
    }

    private static bool Matches(string route, string path) =>
        new TemplateMatcher(new RouteTemplate(RoutePatternFactory.Parse(route)), []).TryMatch(
            path,
            []
        );
}
