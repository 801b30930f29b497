namespace WijkNetwerk.Ingest.Tests.Fuzzing;

/// <summary>Damages bytes as disks, people and enemies do: changed, lost, repeated, cut off, lines exchanged, and text where none belongs.</summary>
internal static class Damage
{
    /// <summary>What readers trip over: ends of structures, numbers that are too large, signs that steer.</summary>
    private static readonly byte[][] Bites =
    [
        .. new[]
        {
            "\"", "'", "<", ">", "</", "<!--", "<![CDATA[", "]]>", "&", "&#0;", "&x;", "<!DOCTYPE a [<!ENTITY x \"y\">]>", "\r", "\n", "\0", "\t", ";", ",", "*", ":", "=", "[", "]", "{", "}", "\\",
            "-1", "0", "1e309", "NaN", "999999999999", "2147483648", "1.5", "\uFEFF", "\uFFFE", "\u202E", "é", "directed", "id", "*Vertices 3\n", "*Matrix\n", "data:\n", "n=2000000000", "labels embedded", "../../x", "http://x/",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFE, 0xFF],
    ];

    /// <summary>Damages a file in up to seven ways; the same random gives the same damage.</summary>
    public static byte[] Of(byte[] whole, Random random)
    {
        var bytes = new List<byte>(whole);
        for (var blow = random.Next(1, 8); blow > 0 && bytes.Count > 1; blow--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(7))
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
                case 3 when random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes[at] = (byte)"0123456789-\"\n<>*:=,; "[random.Next(21)];
                    break;
                case 5:
                    Swap(bytes, random);
                    break;
                default:
                    bytes.InsertRange(at, Bites[random.Next(Bites.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Exchanges two lines: everything well formed, in the wrong place.</summary>
    private static void Swap(List<byte> bytes, Random random)
    {
        var text = System.Text.Encoding.Latin1.GetString([.. bytes]).Split('\n');
        var (one, other) = (random.Next(text.Length), random.Next(text.Length));
        (text[one], text[other]) = (text[other], text[one]);
        bytes.Clear();
        bytes.AddRange(System.Text.Encoding.Latin1.GetBytes(string.Join('\n', text)));
    }
}
