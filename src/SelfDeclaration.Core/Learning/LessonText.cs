using System.Globalization;
using SelfDeclaration.Text;

namespace SelfDeclaration.Learning;

/// <summary>テーマのファイル: reads what data/learning/README.md describes.</summary>
public sealed class LessonText
{
    private readonly List<(string Text, List<string> Choices, int Right, string Why)> _questions =
    [];
    private readonly Dictionary<string, string> _head = [];
    private readonly List<string> _scene = [];
    private readonly List<string> _points = [];
    private string _title = "";
    private string _section = "";

    /// <exception cref="FormatException">A line stands where none of its kind belongs.</exception>
    public static Lesson Parse(string slug, string text)
    {
        var lesson = new LessonText();
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.Length > 0 && !lesson.Take(line))
            {
                throw new FormatException($"{slug} の{index + 1}行目が読めません：{line}");
            }
        }

        return new(
            slug,
            int.Parse(lesson.Head(slug, "item"), CultureInfo.InvariantCulture),
            lesson._title,
            Names<LearnerRole>(slug, lesson.Head(slug, "roles")),
            Names<LessonIndustry>(slug, lesson.Head(slug, "industries")),
            string.Concat(lesson._scene),
            lesson._points,
            [
                .. lesson._questions.Select(q => new LessonQuestion(
                    q.Text,
                    q.Choices,
                    q.Right,
                    q.Why
                )),
            ]
        );
    }

    private bool Take(string line)
    {
        switch (line)
        {
            case ['#', ' ', .. var title] when _title.Length == 0:
                _title = title;
                return true;
            case ['#', '#', ' ', .. var section]:
                _section = section;
                return true;
        }

        return _section switch
        {
            "" => TakeHead(line),
            "場面" => Add(_scene, line),
            "大事なこと" => line.StartsWith("- ", StringComparison.Ordinal)
                && Add(_points, line[2..]),
            "問い" => TakeQuestion(line),
            _ => false,
        };
    }

    private bool TakeHead(string line) =>
        line.Split(": ", 2) is [var name, var value] && _head.TryAdd(name, value);

    private bool TakeQuestion(string line)
    {
        if (line.StartsWith("### ", StringComparison.Ordinal))
        {
            _questions.Add((line[4..], [], -1, ""));
            return true;
        }

        if (_questions is [])
        {
            return false;
        }

        var question = _questions[^1];
        switch (line)
        {
            case ['-', ' ', '[', ' ', ']', ' ', .. var wrong]:
                question.Choices.Add(wrong);
                return true;
            // A second right one would be nobody's mistake but ours.
            case ['-', ' ', '[', 'x', ']', ' ', .. var right] when question.Right < 0:
                question.Choices.Add(right);
                _questions[^1] = question with { Right = question.Choices.Count - 1 };
                return true;
            case ['>', ' ', .. var why]:
                _questions[^1] = question with { Why = question.Why + why };
                return true;
            default:
                return false;
        }
    }

    private static bool Add(List<string> lines, string line)
    {
        lines.Add(line);
        return true;
    }

    private string Head(string slug, string name) =>
        _head.GetValueOrDefault(name)
        ?? throw new FormatException($"{slug} に {name}: がありません");

    private static IReadOnlyList<T> Names<T>(string slug, string value)
        where T : struct, Enum =>
        [
            .. value
                .Split(", ")
                .Select(name =>
                    EnumCode.Read<T>(name)
                    ?? throw new FormatException($"{slug} の {name} は決まった名前ではありません")
                ),
        ];
}
