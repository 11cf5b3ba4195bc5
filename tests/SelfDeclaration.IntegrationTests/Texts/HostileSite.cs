using SelfDeclaration.Experts;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Materials;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Materials;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.IntegrationTests.Texts;

/// <summary>One of everything that can be edited, with <see cref="HostileTexts"/> in it; written past the forms.</summary>
internal sealed record HostileSite(
    Notice Notice,
    Material Material,
    Expert Expert,
    Inquiry Inquiry,
    AnswerTemplate Template
)
{
    public static async Task<HostileSite> WriteAsync(TestApp app)
    {
        var (now, today) = (app.Clock.GetUtcNow(), new DateOnly(2026, 11, 24));
        var notice = new Notice
        {
            Title = HostileTexts.Line,
            Body = HostileTexts.Body,
            ShownFrom = today,
            UpdatedAt = now,
            UpdatedBy = HostileTexts.Line,
        };
        var material = MaterialCatalogue.New(now, "佐藤 恵");
        (material.Title, material.Summary, material.Body) = (
            HostileTexts.Line,
            HostileTexts.Line,
            HostileTexts.Body
        );
        (material.Address, material.Publisher) = ("https://example.jp/", HostileTexts.Line);
        (material.Roles, material.Purposes) = (MaterialRoles.Owner, MaterialPurposes.Know);
        material.ShownFrom = today;
        var expert = new Expert
        {
            Key = Guid.NewGuid(),
            PublicKey = SelfDeclaration.Declarations.PublicKey.New().Text,
            Mail = "senmon@example.jp",
            CreatedAt = now,
        };
        expert.Propose(
            new()
            {
                Name = HostileTexts.Line,
                Organisation = HostileTexts.Line,
                Prefectures = ["13"],
                Qualifications = ExpertQualifications.Other,
                OtherQualification = HostileTexts.Line,
                Topics = ExpertTopics.Rules,
                Forms = ExpertForms.Online,
                Fee = ExpertFee.Paid,
                Introduction = HostileTexts.Words,
                Website = "",
            },
            now
        );
        expert.Accept("佐藤 恵", now, 12);
        var inquiry = new Inquiry
        {
            Number = "Q-20261124-ABCDEF",
            SubmitKey = Guid.NewGuid(),
            Kind = InquiryKind.Other,
            Name = HostileTexts.Line,
            Organisation = HostileTexts.Line,
            Mail = "a@example.jp",
            Reference = HostileTexts.Line,
            ReceivedAt = now,
            Since = now,
        };
        inquiry.Receive(HostileTexts.Words, HostileTexts.Line, "x@example.jp", now);
        inquiry.AddNote(HostileTexts.Words, HostileTexts.Line, now);
        var template = new AnswerTemplate
        {
            Title = HostileTexts.Line,
            Body = HostileTexts.Words,
            UpdatedAt = now,
            UpdatedBy = HostileTexts.Line,
        };
        await app.UseDbAsync(async db =>
        {
            db.AddRange(notice, material, expert, inquiry, template);
            db.PageRevisions.Add(
                new()
                {
                    Slug = "about",
                    Number = 1,
                    From = today,
                    Title = HostileTexts.Line,
                    Description = HostileTexts.Line,
                    Body = HostileTexts.Body,
                    PublishedAt = now,
                    PublishedBy = HostileTexts.Line,
                }
            );
            db.EmergencyBanners.Add(
                new()
                {
                    Text = HostileTexts.Line,
                    Link = null,
                    From = now,
                    To = now.AddDays(1),
                    PublishedAt = now,
                    PublishedBy = HostileTexts.Line,
                }
            );
            db.TermsRevisions.Add(
                new()
                {
                    From = today,
                    Text = HostileTexts.Body,
                    PublishedAt = now,
                    PublishedBy = HostileTexts.Line,
                }
            );
            await db.SaveChangesAsync();
        });
        return new(notice, material, expert, inquiry, template);
    }
}
