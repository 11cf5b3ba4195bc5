using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace SelfDeclaration.Web.Telemetry;

/// <summary>名前のない追跡: only what is named here leaves the site with a span. Routes and statements, never an address or a value.</summary>
/// <remarks>A list of what may go, and not of what may not: the next version of a library brings attributes nobody looked at.</remarks>
public sealed class PrivateSpans : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> s_kept = new[]
    {
        "http.request.method",
        "http.route",
        "http.response.status_code",
        "url.scheme",
        "server.address",
        "server.port",
        "network.protocol.version",
        "error.type",
        "db.system",
        "db.system.name",
        "db.name",
        "db.namespace",
        "db.operation.name",
        // With parameters, whose values are not in it.
        "db.statement",
        "db.query.text",
    }.ToFrozenSet();

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (!s_kept.Contains(name))
            {
                data.SetTag(name, null);
            }
        }

        // Both may hold what somebody else wrote.
        data.TraceStateString = null;
        data.SetStatus(data.Status);
    }
}
