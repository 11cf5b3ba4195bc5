using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.EndToEndTests;

/// <summary>Somebody who only uses the keyboard, and has to see where they are at every press.</summary>
public sealed class Keyboard(IPage page)
{
    private const int Patience = 120;

    // Null, or why the place of the focus cannot be seen.
    private const string Unseen = """
        () => {
          const e = document.activeElement;
          if (e === document.body) return null;
          const what = e.outerHTML.slice(0, 120);
          const card = e.closest('.card');
          const ringed = x => {
            const s = getComputedStyle(x);
            return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
          };
          if (!ringed(e) && !(card && ringed(card))) return `no ring: ${what}`;
          const r = e.getBoundingClientRect();
          const [top, bottom] = [Math.max(r.top, 0), Math.min(r.bottom, innerHeight)];
          if (bottom - top < Math.min(r.height, 24)) return `out of sight: ${what}`;
          const over = document.elementFromPoint((r.left + r.right) / 2, (top + bottom) / 2);
          return e.contains(over) || over?.contains(e) || card?.contains(over) ? null
            : `under ${over?.outerHTML.slice(0, 80)}: ${what}`;
        }
        """;

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public async Task TabToAsync(ILocator target, bool backwards = false)
    {
        for (var presses = 0; presses < Patience; presses++)
        {
            await PressAsync(backwards ? "Shift+Tab" : "Tab");
            await IsSeenAsync();
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"{target} was not reached by Tab from {page.Url}");
    }

    public async Task IsSeenAsync() => Assert.Null(await page.EvaluateAsync<string?>(Unseen));

    public async Task AnswerAsync(Answer answer)
    {
        var field = page.Field(answer.Label);
        switch (answer)
        {
            case Typed typed:
                await TabToAsync(field);
                await page.Keyboard.InsertTextAsync(typed.Text);
                break;
            case Selected selected:
                await TabToAsync(field);
                await PressDownUntilAsync(
                    field,
                    $"e => [e.value, e.selectedOptions[0].label].includes('{selected.Option}')"
                );
                break;
            default:
                await ChooseAsync(field);
                break;
        }
    }

    private async Task ChooseAsync(ILocator choice)
    {
        if (await choice.GetAttributeAsync("type") == "radio")
        {
            var name = await choice.GetAttributeAsync("name");
            await TabToAsync(page.Locator($"[name='{name}']").First);
            await PressAsync("Space");
            await PressDownUntilAsync(choice, "e => e.checked");
        }
        else
        {
            await TabToAsync(choice);
            await PressAsync("Space");
        }
    }

    private async Task PressDownUntilAsync(ILocator field, string reached)
    {
        for (var presses = 0; !await field.EvaluateAsync<bool>(reached); presses++)
        {
            Assert.True(presses < Patience, $"{field} was not reached by the arrow keys");
            await PressAsync("ArrowDown");
        }
    }
}
