namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>Damages bytes as disks, people and enemies do: changed, lost, repeated, cut off, and text where none belongs.</summary>
internal static class Damage
{
    public static byte[] Of(byte[] whole, Random random)
    {
        var bytes = new List<byte>(whole);
        for (var blow = random.Next(1, 6); blow > 0 && bytes.Count > 1; blow--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 30), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes.InsertRange(at, "999999999 \"*-1.5e308 <&,;\n"u8.ToArray()[..random.Next(1, 26)]);
                    break;
                default:
                    bytes[at] = (byte)"0123456789-\"\n<>*:=,; "[random.Next(21)];
                    break;
            }
        }

        return [.. bytes];
    }
}
