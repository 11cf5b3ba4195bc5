using CsCheck;
using SelfDeclaration.Register.Search;
using static SelfDeclaration.UnitTests.Register.RandomRegister;

namespace SelfDeclaration.UnitTests.Register;

/// <summary>スナップショットのファイル: read as it was written, or not at all.</summary>
public sealed class SnapshotFormatTests
{
    [Fact]
    public void What_is_stored_and_read_again_is_the_same() =>
        Gen.Select(Entry.Array[0, 60], Entry.Array[0, 10], Query)
            .Sample(
                (entries, news, query) =>
                {
                    var register = Distinct(entries).ToDictionary(e => e.DeclarationKey);
                    var changed = Distinct(news);
                    var snapshot = RegisterSnapshot
                        .Of(register.Values)
                        .With([.. changed.Select(c => c.DeclarationKey)], changed);
                    changed.ForEach(c => register[c.DeclarationKey] = c);
                    using var file = new MemoryStream();
                    var place = new SnapshotPlace(
                        DateTimeOffset.UnixEpoch,
                        7,
                        [8, 9],
                        new(10, -11)
                    );
                    SnapshotFormat.Write(file, snapshot.Compacted(), place);
                    file.Position = 0;

                    var read = SnapshotFormat.ReadAsync(file, _ => Task.CompletedTask);
                    var (again, at) = read.GetAwaiter().GetResult();

                    ExpectSame(register.Values, again, query);
                    Assert.Equal(place with { Known = at.Known }, at);
                    Assert.Equal(place.Known, at.Known);
                }
            );

    [Fact]
    public void A_file_with_one_bit_changed_is_never_read() =>
        Gen.Select(Entry.Array[1, 20], Gen.Int[0, int.MaxValue], Gen.Int[0, 7])
            .Sample(
                (entries, where, bit) =>
                {
                    using var whole = new MemoryStream();
                    SnapshotFormat.Write(
                        whole,
                        RegisterSnapshot.Of(Distinct(entries)),
                        new(DateTimeOffset.UnixEpoch, 7, [8, 9], new(10, -11))
                    );
                    var bytes = whole.ToArray();
                    bytes[where % bytes.Length] ^= (byte)(1 << bit);
                    using var damaged = new MemoryStream(bytes);

                    Assert.Throws<InvalidDataException>(() =>
                        SnapshotFormat
                            .ReadAsync(damaged, _ => Task.CompletedTask)
                            .GetAwaiter()
                            .GetResult()
                    );
                },
                iter: 2_000
            );
}
