using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>判断の内容: what a clerk decided and typed, looking at one version of the case.</summary>
public sealed record DecisionOrder
{
    public required DecisionKind Kind { get; init; }
    public required int Version { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<ReturnReason> Reasons { get; init; } = new List<ReturnReason>();

    /// <summary>統合: key of the declaration that stays.</summary>
    public long? KeptKey { get; init; }

    /// <summary>Everything typed, to be copied when it could not be used.</summary>
    public string Typed =>
        Kind is DecisionKind.Return
            ? string.Join('\n', Reasons.Select(r => $"{r.Label}：{r.Reason}"))
            : Reason ?? "";
}

public enum DecisionOutcome
{
    Decided = 1,

    /// <summary>Somebody else was faster, or the case is no longer one for this decision.</summary>
    Conflict,

    /// <summary>Who proposed a 受理 cannot confirm it too.</summary>
    NeedsAnother,
}
