namespace SelfDeclaration.SiteBench.Results;

/// <summary>Numbers by chance, the same in every run (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public int Next(int below) => (int)(Draw() % (uint)below);

    public int Next(int from, int below) => from + Next(below - from);

    public double NextDouble() => (Draw() >> 11) / (double)(1ul << 53);

    private ulong Draw()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
