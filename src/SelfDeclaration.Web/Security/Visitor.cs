using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace SelfDeclaration.Web.Security;

/// <summary>訪問者: a client address as a keyed hash, for counting only.</summary>
/// <remarks>
/// Keyed, because there are only four thousand million IPv4 addresses: a plain hash is undone by trying them all.
/// The key comes from the oldest data-protection key, which every copy of the site shares and which outlives restarts,
/// so nobody has to configure one; losing it only starts the counting anew.
/// </remarks>
public sealed class Visitor(IKeyManager keys, IDataProtectionProvider protection)
{
    private const int Ipv6NetworkBytes = 8;
    private readonly Lazy<byte[]> key = new(() => KeyFrom(keys, protection));

    /// <summary>The same visitor gives the same 32 hexadecimal digits.</summary>
    public string Hash(HttpContext context) => Hash(context.Connection.RemoteIpAddress);

    public string Hash(IPAddress? address)
    {
        // No address: an in-process client. They share one count.
        var bytes = (address ?? IPAddress.None) switch
        {
            { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().GetAddressBytes(),
            // A household has a whole /64 and may change within it at will.
            { AddressFamily: AddressFamily.InterNetworkV6 } six => six.GetAddressBytes()[
                ..Ipv6NetworkBytes
            ],
            var four => four.GetAddressBytes(),
        };
        return Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, bytes))[..32];
    }

    /// <summary>The same for a word that is to be counted and not kept, e.g. the name somebody typed to log in.</summary>
    /// <param name="use">What it is counted for: the same word counts apart in two uses.</param>
    /// <param name="word">Any text.</param>
    public string HashOf(string use, string word) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes($"{use}\n{word}"))
        )[..32];

    private static byte[] KeyFrom(IKeyManager keys, IDataProtectionProvider protection)
    {
        if (keys.GetAllKeys().Count == 0)
        {
            // The first use of a new installation makes its first key.
            protection.CreateProtector("visitor").Protect([]);
        }

        var oldest = keys.GetAllKeys().OrderBy(k => k.CreationDate).ThenBy(k => k.KeyId).First();
        var secret = oldest.Descriptor.ExportToXml().SerializedDescriptorElement.ToString();
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "visitor"u8);
    }
}
