using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Experts;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Experts;

/// <summary>架空の専門家, for a demo: nobody of that name exists, and no mail to them arrives.</summary>
public static class FictionalExperts
{
    private static readonly (ExpertQualifications Qualification, string[] Prefectures)[] s_all =
    [
        (ExpertQualifications.SecuritySpecialist, ["13", "14", "11"]),
        (
            ExpertQualifications.ItCoordinator | ExpertQualifications.ManagementConsultant,
            ["20", "19"]
        ),
        (ExpertQualifications.TaxAccountant, ["27", "28", "29"]),
        (ExpertQualifications.LaborConsultant, ["40"]),
    ];

    public static async Task FillAsync(
        RegistryDb db,
        DateTimeOffset now,
        int renewalMonths,
        CancellationToken stop
    )
    {
        if (await db.Experts.AnyAsync(stop))
        {
            return;
        }

        foreach (var (index, (qualification, prefectures)) in s_all.Index())
        {
            var expert = new Expert
            {
                Key = Guid.NewGuid(),
                PublicKey = PublicKey.New().Text,
                Mail = $"expert{index + 1}@example.jp",
                CreatedAt = now,
            };
            expert.Propose(Profile(index, qualification, prefectures), now);
            expert.Accept("架空の事務局", now, renewalMonths);
            db.Experts.Add(expert);
        }

        await db.SaveChangesAsync(stop);
    }

    private static ExpertProfile Profile(
        int index,
        ExpertQualifications qualification,
        string[] prefectures
    ) =>
        new()
        {
            Name = $"架空 専門{"一二三四"[index]}郎",
            Organisation = $"架空第{index + 1}事務所",
            Prefectures = prefectures,
            Qualifications = qualification,
            OtherQualification = "",
            Topics =
                ExpertTopics.Assessment
                | (
                    index % 2 == 0 ? ExpertTopics.Training : ExpertTopics.Rules | ExpertTopics.Cloud
                ),
            Forms = ExpertForms.Online | (index % 2 == 0 ? ExpertForms.Visit : ExpertForms.Lecture),
            Fee = (ExpertFee)(index % 3 + 1),
            Introduction =
                "これは見本のための架空の専門家です。\n従業員20人までの会社で、自社診断から基本方針づくりまでをいっしょに進めます。",
            Website = "",
        };
}
