using System.Collections.Concurrent;
using SelfDeclaration.Testing;

namespace SelfDeclaration.SiteBench.Applications;

/// <summary>郵便受け: a mail server on loopback that hands each applicant the link of mail ①.</summary>
internal sealed class Post : IAsyncDisposable
{
    private readonly SmtpSink _sink = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _links = [];
    private readonly Task _delivery;

    public Post() => _delivery = DeliverAsync();

    public int Count => _sink.Messages.Count;

    public IEnumerable<string> Arguments =>
        [
            "--Mail:Transport=Smtp",
            "--Mail:Smtp:Host=127.0.0.1",
            $"--Mail:Smtp:Port={_sink.Port}",
            "--Mail:Smtp:Security=None",
        ];

    public Task<string> LinkForAsync(string address) =>
        Waiting(address).Task.WaitAsync(TimeSpan.FromMinutes(2));

    public async ValueTask DisposeAsync()
    {
        await _sink.DisposeAsync();
        await _delivery;
    }

    private TaskCompletionSource<string> Waiting(string address) =>
        _links.GetOrAdd(address, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task DeliverAsync()
    {
        try
        {
            while (true)
            {
                var mail = new TestMail((await _sink.NextAsync()).Message);
                if (mail.Subject.Contains("受付確認", StringComparison.Ordinal))
                {
                    Waiting(mail.To).SetResult(mail.Link);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
