using System.Globalization;

namespace SelfDeclaration.SearchBench;

/// <summary>How much the process has in memory at most from a moment on, beyond what it had then; Linux tells.</summary>
internal sealed class Memory
{
    private readonly double before;

    private Memory(double before) => this.before = before;

    public static Memory Watch()
    {
        _ = GC.GetTotalMemory(forceFullCollection: true);
        // Forgets the peak so far.
        File.WriteAllText("/proc/self/clear_refs", "5");
        return new(Of("VmRSS"));
    }

    public string Of(int businesses)
    {
        var peak = Of("VmHWM") - before;
        _ = GC.GetTotalMemory(forceFullCollection: true);
        var after = Of("VmRSS") - before;
        return $"{peak / 1e6:0} MB more at most while reading, {peak / businesses:0} bytes a business; {after / 1e6:0} MB afterwards, {after / businesses:0}";
    }

    private static double Of(string what) =>
        1024
        * double.Parse(
            File.ReadLines("/proc/self/status")
                .First(l => l.StartsWith(what, StringComparison.Ordinal))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture
        );
}
