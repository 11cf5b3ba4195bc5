namespace SelfDeclaration.Declarations;

/// <summary>段階: an ordered scale that may grow; 1 = 一つ星, 2 = 二つ星.</summary>
public enum StarLevel
{
    /// <summary>一つ星</summary>
    OneStar = 1,

    /// <summary>二つ星</summary>
    TwoStar = 2,
}
