using System.Globalization;

namespace SelfDeclaration.Web.Demo;

/// <summary>番号: different for every index, without order to the eye, and right in their check digits.</summary>
/// <remarks>Steps of a number that shares no factor with the range visit each value of it once.</remarks>
public sealed class FictionalNumbers(int seed)
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string UserNumberStarts = "12356789";

    // Bases from 9999 11000000 on: no registry office has 9999, and the sample file keeps to those below.
    private const long FirstCorporateBase = 9999_1100_0000;
    private const long CorporateBases = 8900_0000;

    private readonly long offset = (long)(new SeededChoice((ulong)seed, 0).Next() >> 24);

    public string CorporateNumber(long index) =>
        Businesses
            .CorporateNumber.FromRegistrationNumber(
                Digits(
                    FirstCorporateBase
                        + Permuted(index, 3_141_592_657 % CorporateBases, CorporateBases),
                    12
                )
            )!
            .Digits;

    public string DeclarationId(long index) =>
        WithLuhn("4" + Digits(Permuted(index, 618_033_989, 1_000_000_000), 9));

    public string UserNumber(long index)
    {
        var number = Permuted(index, 24_142_135_623, 80_000_000_000);
        return WithLuhn(
            UserNumberStarts[(int)(number / 10_000_000_000)] + Digits(number % 10_000_000_000, 10)
        );
    }

    public string ReceiptNumber(long index, DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"SA-{day:yyyyMMdd}-{Base32((ulong)Permuted(index, 754_877_669, 1 << 30), 6)}"
        );

    /// <summary>Sixteen characters, 80 bits.</summary>
    public static string PublicKey(ref SeededChoice choice) =>
        (Base32(choice.Next(), 8) + Base32(choice.Next(), 8)).ToLowerInvariant();

    private long Permuted(long index, long step, long range) =>
        (long)(((UInt128)index * (ulong)step + (ulong)offset) % (ulong)range);

    private static string Digits(long number, int length) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');

    private static string Base32(ulong bits, int length) =>
        string.Create(
            length,
            bits,
            static (text, bits) =>
            {
                foreach (ref var character in text)
                {
                    character = Crockford[(int)(bits & 31)];
                    bits >>= 5;
                }
            }
        );

    private static string WithLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            // Counted from the right, where the check digit will stand, every other digit is doubled.
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
        }

        return digits + (char)('0' + (10 - sum % 10) % 10);
    }
}
