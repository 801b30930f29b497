using System.Diagnostics;
using System.Globalization;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Tests.Fuzzing;

/// <summary>Damages a real file in a seeded way, over and over, and asks a reader about it: findings, never an exception, never a hang.</summary>
/// <remarks>
/// One call a format: <c>Fuzz.Run(bytes, damaged => TheReader.Read(damaged, "name"))</c>. A failure names seed and round, which repeat it.
/// The environment switch <c>WIJK_FUZZ_ROUNDS</c> gives the number of rounds for each file, <c>WIJK_FUZZ_SEED</c> another seed.
/// </remarks>
internal static class Fuzz
{
    /// <summary>No small file takes longer to read, however damaged; a slow machine is counted in.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

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

    /// <summary>How many rounds a file gets.</summary>
    public static int Rounds { get; } = Setting("WIJK_FUZZ_ROUNDS", 60);

    private static int Seed { get; } = Setting("WIJK_FUZZ_SEED", 20261126);

    /// <summary>Reads a file damaged in many ways.</summary>
    /// <param name="whole">The file as it should be.</param>
    /// <param name="read">The reader; returns its findings, which are rendered in both languages.</param>
    public static void Run(byte[] whole, Func<byte[], IEnumerable<Finding>> read)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = Damaged(whole, new Random(Seed + round));
            var clock = Stopwatch.StartNew();
            try
            {
                foreach (var finding in read(damaged).Take(20))
                {
                    Assert.StartsWith(finding.Code, FindingText.Render(finding, round % 2 == 0 ? "nl" : "en"), StringComparison.Ordinal);
                }
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"Seed {Seed}, round {round}: {problem.Message}", problem);
            }

            Assert.True(clock.Elapsed < Longest, $"Seed {Seed}, round {round}: {clock.Elapsed} for {damaged.Length} bytes.");
        }
    }

    private static byte[] Damaged(byte[] whole, Random random)
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

    private static int Setting(string name, int instead) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : instead;
}
