namespace SelfDeclaration.Learning;

/// <summary>役割 in a firm.</summary>
public enum LearnerRole
{
    /// <summary>経営者</summary>
    Owner = 1,

    /// <summary>管理者</summary>
    Manager,

    /// <summary>従業員</summary>
    Employee,
}

/// <summary>業種 of a course.</summary>
public enum LessonIndustry
{
    /// <summary>共通</summary>
    Common = 1,

    /// <summary>建設・製造</summary>
    Making,

    /// <summary>卸売・小売</summary>
    Trade,

    /// <summary>サービス・事務所</summary>
    Service,

    /// <summary>医療・介護</summary>
    Care,
}

/// <summary>役割 and 業種 in words.</summary>
public static class LearningNames
{
    public static string Label(this LearnerRole role) =>
        role switch
        {
            LearnerRole.Owner => "経営者",
            LearnerRole.Manager => "管理者",
            _ => "従業員",
        };

    public static string Label(this LessonIndustry industry) =>
        industry switch
        {
            LessonIndustry.Making => "建設・製造",
            LessonIndustry.Trade => "卸売・小売",
            LessonIndustry.Service => "サービス・事務所",
            LessonIndustry.Care => "医療・介護",
            _ => "共通",
        };
}
