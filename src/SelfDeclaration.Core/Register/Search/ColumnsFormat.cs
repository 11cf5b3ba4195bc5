namespace SelfDeclaration.Register.Search;

/// <summary>Columns as part of a snapshot: one array after the other, always in this order.</summary>
internal static class ColumnsFormat
{
    public static void Write(this RegisterColumns columns, SnapshotWriter to)
    {
        to.Write(columns.Count);
        to.Write<char>(columns.Text);
        to.Write<int>(columns.TextStart);
        to.Write<char>(columns.Shown);
        to.Write<int>(columns.ShownStart);
        to.Write<int>(columns.Places);
        to.Write<ulong>(columns.KeyUppers);
        to.Write<ushort>(columns.KeyLowers);
        to.Write<int>(columns.Days);
        to.Write<int>(columns.DayStart);
        to.Write<byte>(columns.Prefectures);
        to.Write<byte>(columns.Industries);
        to.Write<byte>(columns.Stars);
        to.Write<int>(columns.ByKana);
        to.Write<int>(columns.KanaPlace);
        to.Write(string.Join(RegisterColumns.Edge, columns.PlaceNames));
        columns.ByDeclaration.Write(to);
        columns.ByCorporateNumber.Write(to);
    }

    public static RegisterColumns Read(SnapshotReader from) =>
        new()
        {
            Count = (int)from.ReadNumber(),
            Text = from.Read<char>(),
            TextStart = from.Read<int>(),
            Shown = from.Read<char>(),
            ShownStart = from.Read<int>(),
            Places = from.Read<int>(),
            KeyUppers = from.Read<ulong>(),
            KeyLowers = from.Read<ushort>(),
            Days = from.Read<int>(),
            DayStart = from.Read<int>(),
            Prefectures = from.Read<byte>(),
            Industries = from.Read<byte>(),
            Stars = from.Read<byte>(),
            ByKana = from.Read<int>(),
            KanaPlace = from.Read<int>(),
            PlaceNames = from.ReadText().Split(RegisterColumns.Edge),
            ByDeclaration = OrdinalsByNumber.Read(from),
            ByCorporateNumber = OrdinalsByNumber.Read(from),
        };
}
