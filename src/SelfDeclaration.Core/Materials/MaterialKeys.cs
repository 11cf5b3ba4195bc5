namespace SelfDeclaration.Materials;

/// <summary>役割: for whom a material is.</summary>
[Flags]
public enum MaterialRoles
{
    None = 0,

    /// <summary>経営者</summary>
    Owner = 1,

    /// <summary>対策実践者</summary>
    Practitioner = 2,

    /// <summary>従業員</summary>
    Employee = 4,

    /// <summary>啓発者・教職員</summary>
    Educator = 8,

    /// <summary>一般・学生</summary>
    Everybody = 16,
}

/// <summary>目的</summary>
[Flags]
public enum MaterialPurposes
{
    None = 0,

    /// <summary>知りたい</summary>
    Know = 1,

    /// <summary>学びたい</summary>
    Learn = 2,

    /// <summary>始めたい</summary>
    Start = 4,

    /// <summary>続けたい</summary>
    Continue = 8,
}

/// <summary>種別</summary>
public enum MaterialKind
{
    /// <summary>ページ</summary>
    Page = 1,
    Pdf,

    /// <summary>動画</summary>
    Video,

    /// <summary>ツール</summary>
    Tool,

    /// <summary>シート</summary>
    Sheet,
}

/// <summary>並び順</summary>
public enum MaterialOrder
{
    /// <summary>新しい順</summary>
    New = 1,

    /// <summary>よく使われている順</summary>
    Popular,
}

/// <summary>役割, 目的, 種別 and 並び順 in words.</summary>
public static class MaterialNames
{
    /// <summary>Of a single role.</summary>
    public static string Label(this MaterialRoles role) =>
        role switch
        {
            MaterialRoles.Owner => "経営者",
            MaterialRoles.Practitioner => "対策実践者",
            MaterialRoles.Employee => "従業員",
            MaterialRoles.Educator => "啓発者・教職員",
            MaterialRoles.Everybody => "一般・学生",
            _ => "",
        };

    /// <summary>Of a single purpose.</summary>
    public static string Label(this MaterialPurposes purpose) =>
        purpose switch
        {
            MaterialPurposes.Know => "知りたい",
            MaterialPurposes.Learn => "学びたい",
            MaterialPurposes.Start => "始めたい",
            MaterialPurposes.Continue => "続けたい",
            _ => "",
        };

    public static string Label(this MaterialKind kind) =>
        kind switch
        {
            MaterialKind.Pdf => "PDF",
            MaterialKind.Video => "動画",
            MaterialKind.Tool => "ツール",
            MaterialKind.Sheet => "シート",
            _ => "ページ",
        };

    public static string Label(this MaterialOrder order) =>
        order is MaterialOrder.Popular ? "よく使われている順" : "新しい順";
}
