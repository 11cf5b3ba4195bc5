using System.IO.Compression;
using SelfDeclaration.Businesses;

namespace SelfDeclaration.UnitTests.Businesses;

public sealed class CityAndTownTests
{
    [Theory]
    [InlineData("文京区本駒込2-28-8", "文京区本駒込", "2-28-8")]
    [InlineData("文京区本駒込２－２８－８", "文京区本駒込", "2-28-8")]
    [InlineData("文京区本駒込2ー28ー8 推進ビル", "文京区本駒込", "2-28-8 推進ビル")]
    [InlineData("文京区本駒込2丁目28番8号", "文京区本駒込", "2丁目28番8号")]
    [InlineData("文京区本駒込2丁目28-8", "文京区本駒込", "2丁目28-8")]
    [InlineData("文京区本駒込二丁目28-8", "文京区本駒込二丁目", "28-8")]
    [InlineData("大泉町西井出8240番地", "大泉町西井出", "8240番地")]
    [InlineData("大泉町西井出8240番地の1", "大泉町西井出", "8240番地の1")]
    [InlineData("文京区本駒込 28", "文京区本駒込", "28")]
    public void Finds_a_street_number(string text, string city, string street) =>
        Assert.Equal((city, street), CityAndTown.StreetIn(text));

    [Theory]
    [InlineData("千代田区一番町")]
    [InlineData("上京区")]
    [InlineData("千代田区九段北")]
    [InlineData("三条町")]
    [InlineData("札幌市北区北十条西")]
    [InlineData("豊島区東池袋サンシャイン６０")]
    [InlineData("伊達市保原町１丁目")]
    [InlineData("上川郡東川町東１０号北")]
    [InlineData(null)]
    public void Leaves_a_town_with_a_numeral_alone(string? text) =>
        Assert.Null(CityAndTown.StreetIn(text));

    [Fact]
    public void Stops_almost_no_real_town()
    {
        using var file = File.OpenRead(Repository.PathOf("data/reference/postal-codes.tsv.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));

        var stopped = Towns(text).Distinct().Where(t => CityAndTown.StreetIn(t) is not null);

        // 加美町百目木１番 and a few like it, which the applicant keeps with one press.
        Assert.InRange(stopped.Count(), 0, 10);
    }

    private static IEnumerable<string> Towns(StreamReader rows)
    {
        rows.ReadLine();
        while (rows.ReadLine()?.Split('\t') is [_, _, _, var municipality, var town, ..])
        {
            yield return municipality + town;
        }
    }
}
