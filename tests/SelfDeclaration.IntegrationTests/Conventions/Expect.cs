namespace SelfDeclaration.IntegrationTests.Conventions;

public static class Expect
{
    /// <summary>Fails with every complaint in full; Assert.Empty would cut them short.</summary>
    public static void None(IEnumerable<string> complaints)
    {
        List<string> all = [.. complaints.Distinct()];
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
