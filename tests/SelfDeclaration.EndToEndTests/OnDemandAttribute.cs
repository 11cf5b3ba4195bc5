using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace SelfDeclaration.EndToEndTests;

/// <summary>No test: found only when the variable <c>ON_DEMAND</c> is set, so that it is neither run nor counted as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(OnDemandDiscoverer))]
public sealed class OnDemandAttribute(
    [CallerFilePath] string? file = null,
    [CallerLineNumber] int line = -1
) : FactAttribute(file, line);

public sealed class OnDemandDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        IXunitTestMethod testMethod,
        IFactAttribute factAttribute
    ) =>
        Environment.GetEnvironmentVariable("ON_DEMAND") is null
            ? new([])
            : base.Discover(discoveryOptions, testMethod, factAttribute);
}
