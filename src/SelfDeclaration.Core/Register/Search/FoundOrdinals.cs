namespace SelfDeclaration.Register.Search;

/// <summary>A few ordinals that are known: those with a 法人番号.</summary>
internal sealed class FoundOrdinals(int[] sorted) : IFound
{
    public int Most => sorted.Length;

    public bool IsExact => true;

    public int NextBlock(int from)
    {
        foreach (var ordinal in sorted)
        {
            if (ordinal / Block.Size >= from)
            {
                return ordinal / Block.Size;
            }
        }

        return Block.None;
    }

    public void Keep(Block block) =>
        block.Keep([
            .. sorted
                .Where(o => o / Block.Size == block.Number)
                .Select(o => (ushort)(o - block.Base)),
        ]);

    public void Verify(Block block) { }
}
