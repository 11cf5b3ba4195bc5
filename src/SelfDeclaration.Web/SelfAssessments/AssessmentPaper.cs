using SelfDeclaration.SelfAssessments;
using SelfDeclaration.Web.Charts;
using SelfDeclaration.Web.Papers;
using static SelfDeclaration.Web.SelfAssessments.AssessmentPicture;

namespace SelfDeclaration.Web.SelfAssessments;

/// <summary>診断結果の書面: the result to take into a meeting.</summary>
public static class AssessmentPaper
{
    public const string Title = "情報セキュリティ自社診断の結果";

    private const float Small = 9.5f;

    public static byte[] ToPdf(AssessmentPicture picture, PaperFonts fonts, DateTimeOffset now)
    {
        var assessment = picture.Assessment;
        var paper = new Paper(fonts, Title)
            .Heading(Title)
            .Rows([
                ("診断した日", picture.Result.AnsweredAt.ShowDate()),
                ("合計点", $"{Show(assessment.Total)}点（{assessment.Questions.Most}点満点）"),
                .. assessment.Parts.Select(p => (p.Part.Name, $"{Show(p.Points)} / {p.Most}点")),
            ])
            .Statement($"{assessment.Band.Title}。{assessment.Band.Text}");
        if (assessment.First.Count > 0)
        {
            paper
                .Heading("まず取り組むこと", 2)
                .List(
                    [
                        .. assessment.First.Select(a =>
                            $"{a.Question.Topic}（設問{a.Question.No}）：{a.Question.Advice}"
                        ),
                    ],
                    numbered: true
                );
        }

        var axes = picture.Axes;
        paper.Heading(axes.Figure.Heading, 2).Text(axes.Figure.Sentence);
        ChartDrawing
            .Put(paper, axes)
            .Rows(
                axes.Figure.Rows.Select(r =>
                    (
                        r.Label,
                        string.Join(
                            "　",
                            r.Cells.Select((cell, i) => $"{axes.Figure.Columns[i + 1]} {cell}")
                        )
                    )
                ),
                Small
            );
        if (picture.Compared is { } compared)
        {
            paper
                .Heading(compared.Figure.Heading, 2)
                .Text(compared.Figure.Sentence)
                .Rows(
                    picture.Groups.Select(g =>
                        (
                            g.Name,
                            $"中央値 {Show(g.Score.Median)}　平均 {Show(g.Score.Mean)}（{Show(g.Score.Count)}件）"
                        )
                    ),
                    Small
                );
        }

        return paper
            .Heading("回答の一覧", 2)
            .Rows(
                assessment.Answered.Select(a =>
                    (
                        $"{a.Question.No} {a.Question.Topic}",
                        $"{a.Answer.Label()}（{Show(a.Points)}点）"
                            + (a.CanImprove ? $"：{a.Question.Advice}" : "")
                    )
                ),
                Small
            )
            .Text(
                "自社で答えた結果です。第三者が確かめたものではなく、対策の水準や安全性を保証するものでもありません。",
                Small
            )
            .ToPdf(now);
    }
}
