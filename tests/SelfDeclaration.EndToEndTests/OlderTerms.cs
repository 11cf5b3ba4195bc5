using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Pages.Declare.Drafts;

namespace SelfDeclaration.EndToEndTests;

public static class OlderTerms
{
    /// <summary>Makes the only draft one that agreed to a 使用規約 which has been revised since.</summary>
    public static Task AgreeToAnOlderTextAsync(this BrowserApp app) =>
        app.App.UseAsync<DraftStore, int>(drafts =>
            app.App.UseDbAsync(async db =>
            {
                var draft = await db.Drafts.SingleAsync();
                var state = drafts.Unseal(draft.Content);
                var old = state.Answers.Terms! with { Version = new(2021, 4, 1), Hash = "old" };
                draft.Content = drafts.Seal(
                    state with
                    {
                        Answers = state.Answers with { Terms = old },
                    }
                );
                return await db.SaveChangesAsync();
            })
        );
}
