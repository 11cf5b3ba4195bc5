using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Pages.My;

public enum StepState
{
    Done = 1,
    Current,
    ToCome,
}

/// <summary>手続きの状況の一つ.</summary>
/// <param name="At">When it happened; null when it has not, or is only meant to.</param>
public sealed record StatusStep(
    StepState State,
    string Title,
    DateTimeOffset? At = null,
    string? Note = null
);

/// <summary>手続きの状況: the way of a declaration so far, and what comes next.</summary>
public static class StatusSteps
{
    public static IReadOnlyList<StatusStep> Of(
        Declaration declaration,
        DateTimeOffset? receivedAt,
        DateOnly target
    ) =>
        [
            .. receivedAt is { } received
                ? (StatusStep[])[new(StepState.Done, "仮申込み", received)]
                : [],
            new(StepState.Done, "宣言完了", declaration.DeclaredAt),
            .. Rest(declaration, target),
        ];

    private static StatusStep[] Rest(Declaration declaration, DateOnly target) =>
        declaration.Status switch
        {
            DeclarationStatus.Rejected
            or DeclarationStatus.Revoked when declaration.MergedIntoKey is not null =>
            [
                .. Accepted(declaration),
                Ended(declaration, "統合"),
            ],
            DeclarationStatus.Declared =>
            [
                new(StepState.Current, "事務局が確認中", Note: $"目安 {target.ShowDay()}まで"),
                ToBeAccepted,
            ],
            DeclarationStatus.Returned =>
            [
                new(StepState.Current, "差戻し", Note: "直していただくところがあります"),
                new(StepState.ToCome, "事務局が確認"),
                ToBeAccepted,
            ],
            DeclarationStatus.Accepted =>
            [
                new(
                    StepState.Current,
                    "申込受理",
                    declaration.AcceptedAt,
                    "公開され、ロゴマークを使えます"
                ),
            ],
            DeclarationStatus.Rejected =>
            [
                new(StepState.Current, "不受理", declaration.EndedAt, "この申込みは終わりました"),
            ],
            DeclarationStatus.Withdrawn => [.. Accepted(declaration), Ended(declaration, "停止")],
            DeclarationStatus.Revoked => [.. Accepted(declaration), Ended(declaration, "取消")],
            _ => throw new InvalidOperationException($"Unknown status {declaration.Status}."),
        };

    private static StatusStep ToBeAccepted =>
        new(StepState.ToCome, "申込受理", Note: "公開され、ロゴマークを使えます");

    private static StatusStep[] Accepted(Declaration declaration) =>
        declaration.AcceptedAt is { } at ? [new(StepState.Done, "申込受理", at)] : [];

    private static StatusStep Ended(Declaration declaration, string title) =>
        new(StepState.Current, title, declaration.EndedAt, "公開されず、ロゴマークは使えません");
}
