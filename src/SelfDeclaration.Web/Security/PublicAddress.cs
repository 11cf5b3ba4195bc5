using System.Net;
using System.Net.Sockets;

namespace SelfDeclaration.Web.Security;

/// <summary>公開のアドレス: whether an address lies in the open Internet, and not inside anybody's network or this machine.</summary>
public static class PublicAddress
{
    // Everything that IANA's special-purpose registries keep from the open Internet.
    private static readonly IPNetwork[] s_private =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // 6to4, Teredo and the like carry another address inside.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork s_globalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (
                plain.AddressFamily is AddressFamily.InterNetwork || s_globalUnicast.Contains(plain)
            ) && !s_private.Any(n => n.Contains(plain));
    }
}
