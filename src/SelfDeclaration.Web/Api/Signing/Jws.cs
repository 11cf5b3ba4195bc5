using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SelfDeclaration.Web.Api.Signing;

/// <summary>署名つきの答え: a JWS in compact form (RFC 7515, ES256), written as it comes, however long it is.</summary>
/// <remarks>Signed is the SHA-256 of header and content as they are written, so neither has to be held.</remarks>
public sealed class Jws : IDisposable
{
    public const string MediaType = "application/jose";

    private readonly Stream to;
    private readonly Signer signer;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] rest = new byte[2];
    private int resting;

    private Jws(Stream to, Signer signer) => (this.to, this.signer) = (to, signer);

    /// <summary>Begins one: its header is written.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="signer">What signs.</param>
    /// <param name="header">What the header has beside <c>alg</c> and <c>kid</c>.</param>
    public static async Task<Jws> BeginAsync(
        Stream to,
        Signer signer,
        JsonObject header,
        CancellationToken stop
    )
    {
        var jws = new Jws(to, signer);
        (header["alg"], header["kid"]) = ("ES256", signer.Id);
        await jws.SendAsync(
            Base64Url.EncodeToUtf8(JsonSerializer.SerializeToUtf8Bytes(header)),
            stop
        );
        await jws.SendAsync("."u8.ToArray(), stop);
        return jws;
    }

    /// <summary>More of the content.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        // Three bytes become four letters: what is over waits for its company.
        byte[] all = [.. rest.AsSpan(0, resting), .. content.Span];
        resting = all.Length % 3;
        all.AsSpan(all.Length - resting).CopyTo(rest);
        await SendAsync(Base64Url.EncodeToUtf8(all.AsSpan(0, all.Length - resting)), stop);
    }

    /// <summary>The last of it, and the signature.</summary>
    public async Task EndAsync(CancellationToken stop)
    {
        await SendAsync(Base64Url.EncodeToUtf8(rest.AsSpan(0, resting)), stop);
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(signer.PrivateKey, out _);
        var signature = key.SignHash(
            hash.GetHashAndReset(),
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation
        );
        await to.WriteAsync("."u8.ToArray(), stop);
        await to.WriteAsync(Base64Url.EncodeToUtf8(signature), stop);
    }

    public void Dispose() => hash.Dispose();

    private ValueTask SendAsync(byte[] letters, CancellationToken stop)
    {
        hash.AppendData(letters);
        return to.WriteAsync(letters, stop);
    }
}
