using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.EndToEndTests;

/// <summary>What holds on every page of the journey, whoever walks through it and however.</summary>
public sealed class WholeJourneyTests : BrowserTest
{
    private static readonly Applicant s_applicant = Applicant.Corporation with { Stars = 2 };

    // A link in a sentence is as high as its line and exempt. A choice is as large as its card.
    private const string SmallTargets = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
          .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.skip, [aria-hidden=true]'))
          .filter(e => !(e.matches('a') && getComputedStyle(e).display === 'inline'
            && e.parentElement.textContent.trim() !== e.textContent.trim()))
          .map(e => [e, (e.closest('.card, label') ?? e).getBoundingClientRect()])
          .filter(([e, r]) => {
            const least = e.matches('.btn, .card input, .menu a') ? 44 : 24;
            return r.height < least - 0.5 || r.width < 23.5;
          })
          .map(([e, r]) => `${Math.round(r.width)} x ${Math.round(r.height)}: ${e.outerHTML.slice(0, 120)}`)
        """;

    private const string LiveRegions = """
        () => {
          const regions = [...document.querySelectorAll('[role=status], [role=alert], [role=log]')];
          const wrong = regions.filter(r => r.textContent.trim() !== '').map(r => `speaks at load: ${r.outerHTML}`);
          return regions.length > 1 ? [...wrong, `${regions.length} live regions`] : wrong;
        }
        """;

    private const string Moving = """
        () => [
          ...document.getAnimations().map(a => `animation ${a.animationName ?? a.transitionProperty}`),
          ...[...document.querySelectorAll('*')]
            .filter(e => {
              const s = getComputedStyle(e);
              return s.animationName !== 'none' || s.transitionDuration !== '0s' || s.scrollBehavior === 'smooth';
            })
            .map(e => e.outerHTML.slice(0, 120)),
        ]
        """;

    private const string WhiteInTheDark = """
        () => [document.body, ...document.querySelectorAll('main, main *')]
          .filter(e => getComputedStyle(e).backgroundColor === 'rgb(255, 255, 255)')
          .map(e => e.outerHTML.slice(0, 120))
        """;

    private const string TooWide = """
        () => {
          const root = document.documentElement;
          return root.scrollWidth <= root.clientWidth ? [] : [
            `${root.scrollWidth - root.clientWidth}px to the side`,
            ...[...document.body.querySelectorAll('*')]
              .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
              .slice(0, 3).map(e => e.outerHTML.slice(0, 120)),
          ];
        }
        """;

    // The names of the seven steps give way to a sentence on narrow pages.
    // WCAG 1.4.12, set as a reader's own style sheet would. A script may do what the policy forbids a style element.
    private const string SpacedOut = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`
            * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
            p { margin-bottom: 2em !important }`);
          document.adoptedStyleSheets = [sheet];
          const hides = e => /hidden|clip/.test(getComputedStyle(e).overflow) && !e.matches('.vh, svg, svg *');
          const cut = [...document.body.querySelectorAll('*')].filter(hides).flatMap(box => {
            const edge = box.getBoundingClientRect();
            return [...box.querySelectorAll('*')]
              .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && !e.closest('.vh, option, optgroup, .step'))
              .filter(e => {
                const r = e.getBoundingClientRect();
                return r.bottom > edge.bottom + 1 || r.right > edge.right + 1 || r.top < edge.top - 1;
              })
              .map(e => `cut off: ${e.outerHTML.slice(0, 120)}`);
          });
          const words = [...document.querySelectorAll('.btn')]
            .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => `runs over: ${e.outerHTML.slice(0, 120)}`);
          return [...cut, ...words];
        }
        """;

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    [OnRecord(
        "押すところの大きさ（WCAG 2.5.8）",
        "宣言の手続きの画面。幅320・1280ピクセル",
        "24ピクセルに足りないところは0件"
    )]
    public Task Everything_to_be_pressed_is_large_enough(int width) =>
        ExpectNothingAsync(
            [SmallTargets],
            window: w => w.ViewportSize = new() { Width = width, Height = 900 }
        );

    [Fact]
    public Task There_is_at_most_one_live_region_and_it_is_silent_at_load() =>
        ExpectNothingAsync([LiveRegions]);

    [Fact]
    [OnRecord("動きを減らす設定", "宣言の手続きの画面", "動くところは0件")]
    public Task Nothing_moves_for_those_who_asked_for_rest() =>
        ExpectNothingAsync([Moving], window: w => w.ReducedMotion = ReducedMotion.Reduce);

    [Fact]
    public Task The_dark_keeps_nothing_white() =>
        ExpectNothingAsync([WhiteInTheDark], window: w => w.ColorScheme = ColorScheme.Dark);

    [Fact]
    [OnRecord(
        "400パーセントの拡大と文字の間隔",
        "宣言の手続きの画面",
        "横に動かすところ、切れるところは0件"
    )]
    public Task At_400_percent_nothing_scrolls_sideways() =>
        ExpectNothingAsync(
            [TooWide, SpacedOut, TooWide],
            window: w =>
            {
                // 1280 x 900 pixels of the screen.
                w.ViewportSize = new() { Width = 320, Height = 225 };
                w.DeviceScaleFactor = 4;
            }
        );

    [Fact]
    [OnRecord("文字の間隔（WCAG 1.4.12）", "宣言の手続きの画面", "切れるところは0件")]
    public Task Wider_spacing_cuts_nothing_off() => ExpectNothingAsync([SpacedOut, TooWide]);

    private async Task ExpectNothingAsync(
        string[] questions,
        Action<BrowserNewContextOptions>? window = null
    )
    {
        var app = await StartAsync(window: window);
        List<string> wrong = [];
        await app.WalkAsync(
            s_applicant,
            async name =>
            {
                foreach (var question in questions)
                {
                    var found = await app.Page.EvaluateAsync<string[]>(question);
                    wrong.AddRange(found.Select(what => $"{name}: {what}"));
                }
            }
        );
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
