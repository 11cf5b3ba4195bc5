using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SelfDeclaration.Learning;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Learning;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.TagHelpers;

namespace SelfDeclaration.Web.Pages.Learning;

/// <summary>ポイント学習の一つのテーマ. The answers stand in the address, so that what one reads can be read again.</summary>
public sealed class ThemeModel(LessonLibrary library, LearningStore store, TimeProvider clock)
    : FormPage
{
    private LessonSet _set = null!;
    private LessonAnswers? _answers;

    public Lesson Lesson { get; private set; } = null!;

    /// <summary>The answers when all were given; null before.</summary>
    public LessonAnswers? Marked => _answers is { Missing: [] } ? _answers : null;

    /// <summary>The next theme, first of those that are not finished.</summary>
    public Lesson? Next { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        _set = library.Current(clock.GetUtcNow().DateInJapan());
        if (_set.Find(context.RouteData.Values["theme"] as string) is { } lesson)
        {
            Lesson = lesson;
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public async Task OnGetAsync(string? a)
    {
        // The note in the browser says what is next; no cache between us may.
        Response.Headers.CacheControl = "no-cache, private";
        _answers = LessonAnswers.Read(a);
        Errors = _answers?.Missing ?? [];
        var progress = await store.ReadAsync();
        Next = _set
            .Lessons.Where(l => l.Item > Lesson.Item)
            .Concat(_set.Lessons.Where(l => l.Item < Lesson.Item))
            .FirstOrDefault(l => progress.GetValueOrDefault(l.Slug) is not { IsFinished: true });
    }

    /// <summary>答え合わせをする</summary>
    public async Task<IActionResult> OnPostAsync(string? q1, string? q2, string? q3)
    {
        var answers = LessonAnswers.Of([q1, q2, q3]);
        var complete = answers.Missing is [];
        if (complete)
        {
            await store.KeepAsync(Lesson.Slug, _set.Version, answers.Right(Lesson));
        }

        return SeeOther(
            $"/learning/{Lesson.Slug}?a={answers.Code}{(complete ? "#result" : "#errors")}"
        );
    }

    public Field FieldOf(int question) =>
        new(
            LessonAnswers.NameOf(question),
            $"{question + 1}問目　{Lesson.Questions[question].Text}"
        )
        {
            Required = true,
        };

    public IEnumerable<FormOption> OptionsOf(int question) =>
        Lesson
            .Questions[question]
            .Choices.Index()
            .Select(c => new FormOption(c.Index.ToString(CultureInfo.InvariantCulture), c.Item));

    public string? Chosen(int question) =>
        _answers?.Chosen[question]?.ToString(CultureInfo.InvariantCulture);
}
