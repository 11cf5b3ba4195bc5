using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.Testing.Journeys;

/// <summary>定期処理, run when a test says so.</summary>
public static class Running
{
    public static Task RunAsync<TJob>(this TestApp app)
        where TJob : class, IJob =>
        app.UseAsync<TJob, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });
}
