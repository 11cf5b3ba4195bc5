using SelfDeclaration.Declarations;

namespace SelfDeclaration.Register;

/// <summary>段階の履歴: a level and its days; on what evidence it rests is not public.</summary>
public sealed record PublicLevel(StarLevel Star, DateOnly From, DateOnly? To);
