using SelfDeclaration.Businesses;

namespace SelfDeclaration.Declarations;

/// <summary>自己宣言: one business's declaration, from 宣言完了 on.</summary>
public sealed class Declaration
{
    public long Key { get; init; }

    /// <summary>Opaque key of the public page's address; tells nothing and is never reused.</summary>
    public required string PublicKey { get; init; }

    /// <summary>自己宣言ID, 11 digits.</summary>
    public required string DeclarationId { get; init; }

    /// <summary>受付番号 of the application it came from.</summary>
    public required string ReceiptNumber { get; init; }

    public long BusinessKey { get; init; }
    public required Business Business { get; init; }

    public DeclarationStatus Status { get; private set; } = DeclarationStatus.Declared;

    /// <summary>The level in force now; its history is <see cref="Levels"/>.</summary>
    public required StarLevel Star { get; set; }

    public required DateTimeOffset DeclaredAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>
    /// 法人番号 while this declaration is the live one for it; null otherwise. Unique, so two people
    /// finishing at the same moment cannot both declare one corporation.
    /// </summary>
    public string? LiveCorporateNumber { get; set; }

    /// <summary>Why the applicant declared again although a live declaration exists.</summary>
    public string? DuplicateReason { get; init; }

    /// <summary>
    /// A live declaration has the same reading, 都道府県 and 電話番号: for the secretariat to look at. The only
    /// hint for 個人事業主, who have no number.
    /// </summary>
    public bool ResemblesAnother { get; set; }

    public string? Origin { get; init; }
    public required TermsAgreement Terms { get; init; }

    public List<LevelPeriod> Levels { get; init; } = [];
    public List<ContactPerson> ContactPersons { get; init; } = [];

    /// <summary>目的: codes of <see cref="Declarations.Purposes"/>.</summary>
    public List<string> Purposes { get; init; } = [];
    public string? OtherPurpose { get; init; }

    /// <summary>アンケート; null when skipped.</summary>
    public QuestionnaireInput? Questionnaire { get; init; }

    /// <summary>宣言完了 → 申込受理; also 停止 → 申込受理, which keeps the day it was first accepted.</summary>
    public void Accept(DateTimeOffset now)
    {
        Move(DeclarationStatus.Accepted);
        AcceptedAt ??= now;
    }

    private void Move(DeclarationStatus to)
    {
        if (!DeclarationMoves.Allows(Status, to))
        {
            throw new InvalidOperationException($"{Status} → {to} is not an allowed move.");
        }

        Status = to;
        if (!to.IsLive())
        {
            LiveCorporateNumber = null;
        }
    }
}

/// <summary>段階の期間: which level was declared from when to when, on what evidence.</summary>
public sealed class LevelPeriod
{
    public long Key { get; init; }
    public required StarLevel Star { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    // 二つ星
    public DateOnly? AssessedOn { get; init; }
    public int? AssessmentScore { get; init; }
    public DateOnly? PolicySetOn { get; init; }
    public PolicyPublication? PolicyPublication { get; init; }
    public string? PolicyUrl { get; init; }
}

/// <summary>担当者: who speaks for the business, and from when to when.</summary>
public sealed class ContactPerson
{
    public long Key { get; init; }
    public required string Name { get; init; }
    public required string Mail { get; init; }
    public required DateTimeOffset From { get; init; }
    public DateTimeOffset? To { get; set; }
}
