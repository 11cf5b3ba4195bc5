namespace SelfDeclaration.Text;

/// <summary>符号: the name of a choice as it stands in addresses, forms and files: <c>owner</c> of Owner.</summary>
public static class EnumCode
{
    public static string Code<T>(this T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Null for what is not the name of one.</summary>
    public static T? Read<T>(string? code)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => v.Code() == code).Select(v => (T?)v).FirstOrDefault();

    /// <summary>Each single choice of a set of flags, in the order of the list.</summary>
    public static IEnumerable<T> Parts<T>(this T flags)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => Convert.ToInt32(v, null) != 0 && flags.HasFlag(v));

    /// <summary>A set of flags from the names of its choices; what is not the name of one is left out.</summary>
    public static T ReadAll<T>(IEnumerable<string?>? codes)
        where T : struct, Enum =>
        (T)
            Enum.ToObject(
                typeof(T),
                (codes ?? [])
                    .Select(Read<T>)
                    .Aggregate(0, (all, one) => all | (one is { } v ? Convert.ToInt32(v, null) : 0))
            );
}
