using CsCheck;
using SelfDeclaration.PolicyMaking;

namespace SelfDeclaration.UnitTests.PolicyMaking;

/// <summary>基本方針: whatever is answered becomes a whole text.</summary>
public sealed class PolicyTests
{
    private static readonly DateOnly s_day = new(2026, 11, 24);

    public static TheoryData<string> Versions =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf("data/policy"), "*.json")
                .Select(f => Path.GetFileNameWithoutExtension(f)),
        ];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_combination_of_answers_gives_a_text_without_a_gap(string version)
    {
        var template = Read(version);
        Gen.Select(
                Gen.Int[0, int.MaxValue].Array[template.Questions.Count],
                Gen.String[Gen.Char['あ', 'ん'], 1, 60],
                Gen.String[Gen.Char['a', 'z'], 1, 60]
            )
            .Sample(
                (picks, name, representative) =>
                {
                    var input = Answer(template, picks, name, representative);
                    Assert.Empty(PolicyRules.Check(input, template));
                    Whole(template.Write(input, s_day), name, representative);
                },
                iter: 2_000
            );
        // Each sentence at least once, whatever the dice say.
        foreach (var question in template.Questions)
        {
            for (var i = 0; i < question.Choices.Count; i++)
            {
                var picks = template
                    .Questions.Select(q =>
                        q != question ? 0
                        : q.Many ? 1 << i
                        : i
                    )
                    .ToArray();
                var text = template.Write(Answer(template, picks, "架空商店", "架空"), s_day);
                Assert.Contains(question.Choices[i].Sentence, text.PlainText);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_questions_are_eight_and_their_words_are_distinct(string version)
    {
        var template = Read(version);

        // 事業者名 and 代表者 are the first.
        Assert.Equal(8, template.Questions.Count + 1);
        foreach (var question in template.Questions)
        {
            Assert.Distinct(question.Choices.Select(c => c.Code));
            Assert.Distinct(question.Choices.Select(c => c.Sentence));
        }
    }

    [Fact]
    public void What_is_missing_or_tampered_with_is_said()
    {
        var template = Read("2026-11-01");
        Assert.Equal(
            [
                "事業者名を入力してください",
                "代表者の役職と氏名を入力してください",
                "主に扱っている情報を1つ以上選んでください",
                "情報セキュリティの責任者を選んでください",
            ],
            PolicyRules.Check(new(), template).Take(4).Select(e => e.Message)
        );

        var right = Answer(template, new int[template.Questions.Count], "架空商店", "架空");
        var wrong = right with
        {
            Chosen = new Dictionary<string, IReadOnlyList<string>>(right.Chosen)
            {
                ["review"] = ["yearly", "halfyear"],
                ["education"] = ["none-of-ours"],
            },
        };
        Assert.Equal(
            ["従業員への教育を選び直してください", "見直しの頻度を選び直してください"],
            PolicyRules.Check(wrong, template).Select(e => e.Message)
        );
    }

    [Fact]
    public void A_file_that_would_leave_a_gap_is_refused()
    {
        const string file = """
            {"title":"a","opening":"{name}","questions":[{"code":"information","label":"a","hint":"","choices":[]}],
            "articles":[{"heading":"体制","text":"","from":["responsible"]}]}
            """;

        var error = Assert.Throws<InvalidOperationException>(() =>
            PolicyTemplate.Parse(s_day, file)
        );

        Assert.Equal("data/policy/2026-11-24.json: 体制 has no text.", error.Message);
    }

    private static PolicyTemplate Read(string version) =>
        PolicyTemplate.Parse(
            DateOnly.Parse(version, System.Globalization.CultureInfo.InvariantCulture),
            File.ReadAllText(Repository.PathOf($"data/policy/{version}.json"))
        );

    // A many-question takes the choices whose bits are set, and always the first.
    private static PolicyInput Answer(
        PolicyTemplate template,
        int[] picks,
        string name,
        string representative
    ) =>
        new()
        {
            Name = name,
            Representative = representative,
            Chosen = template
                .Questions.Index()
                .ToDictionary(
                    q => q.Item.Code,
                    IReadOnlyList<string> (q) =>
                        q.Item.Many
                            ?
                            [
                                .. q
                                    .Item.Choices.Where(
                                        (_, i) => i == 0 || (picks[q.Index] >> i & 1) == 1
                                    )
                                    .Select(c => c.Code),
                            ]
                            : [q.Item.Choices[picks[q.Index] % q.Item.Choices.Count].Code]
                ),
        };

    private static void Whole(PolicyDocument document, string name, string representative)
    {
        Assert.All(document.Sections, s => Assert.NotEmpty(s.Heading));
        Assert.All(document.Sections, s => Assert.EndsWith("。", s.Text, StringComparison.Ordinal));
        Assert.Contains(name, document.Opening, StringComparison.Ordinal);
        var text = document.PlainText;
        Assert.EndsWith(
            $"制定日 2026年11月24日\n{name}\n{representative}\n",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        Assert.DoesNotContain("。。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("、を", text, StringComparison.Ordinal);
    }
}
