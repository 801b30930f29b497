using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>What can be wrong with a file as a whole, with the rows of a text table, and with a workbook: done to a file that is right.</summary>
internal static class FileDamage
{
    /// <summary>Damages a file so that a code is found.</summary>
    /// <returns>The row of the place, and its column; null when no damage is known for the code.</returns>
    public static (int? Row, string? Column)? Do(string code, string path) => code switch
    {
        "E101" => Whole(path, File.Delete),
        "E102" => Whole(path, p =>
        {
            File.Delete(p);
            Directory.CreateDirectory(p);
        }),
        // A hole in a sparse file: two gigabytes that take no room.
        "E103" => Whole(path, p =>
        {
            using var file = File.Create(p);
            file.SetLength(Csv.LargestFile + 1);
        }),
        "E104" => Whole(path, p => File.WriteAllBytes(p, [])),
        "E112" => Whole(path, p => File.WriteAllBytes(p, [0x50, 0x4B, 3, 4, 0, 0, 0, 1, 2, 3])),
        // A byte that only an old Mac writes, behind the first letter of the row.
        "W122" => Row(path, line => line[..1] + "\u0081" + line[1..], Encoding.Latin1) is var doubtful ? (doubtful.Row, FirstHeading(path)) : null,
        "E113" => Row(path, line => line + Separator(path) + "te" + Separator(path) + "veel"),
        "W114" => Row(path, line => line[..line.LastIndexOf(Separator(path))]),
        "E116" => Row(path, line => "\"" + line),
        "W117" => Row(path, line => "a\"b" + line[line.IndexOf(Separator(path))..]),
        "E118" => Row(path, line => line + new string('x', Csv.LargestCell + 1)) is var row ? (row.Row, LastHeading(path)) : null,
        "E130" => Whole(path, p => File.WriteAllBytes(p, [.. "dit is geen werkmap"u8])),
        "E131" => Whole(path, p => File.Copy(Fixture.PathOf("findings", "E131", "actors.xls"), p, overwrite: true)),
        "E132" => Whole(path, p =>
        {
            using var zip = new ZipArchive(File.Create(p), ZipArchiveMode.Create);
            using var stream = zip.CreateEntry("xl/workbook.xml").Open();
            for (var i = 0; i < 100; i++)
            {
                stream.Write(new byte[1 << 20]);
            }
        }),
        _ => null,
    };

    /// <summary>Changes a part of a workbook.</summary>
    public static void Part(string path, string part, Func<string, string> change)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        var entry = zip.GetEntry(part)!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        var changed = change(text);
        Assert.NotEqual(text, changed);
        using var stream = entry.Open();
        stream.SetLength(0);
        stream.Write(Encoding.UTF8.GetBytes(changed));
    }

    /// <summary>Puts something else into a cell of a sheet.</summary>
    public static string Cell(string sheet, string cell, string content) =>
        new Regex($"<x:c r=\"{cell}\"[^>]*?(/>|>.*?</x:c>)", RegexOptions.Singleline).Replace(sheet, content, 1);

    private static (int? Row, string? Column) Whole(string path, Action<string> damage)
    {
        damage(path);
        return (null, null);
    }

    /// <summary>Row 2 is the first below the heading.</summary>
    private static (int? Row, string? Column) Row(string path, Func<string, string> damage, Encoding? encoding = null)
    {
        var lines = File.ReadAllLines(path);
        lines[1] = damage(lines[1]);
        File.WriteAllText(path, string.Join('\n', lines) + "\n", encoding ?? new UTF8Encoding(false));
        return (2, null);
    }

    private static char Separator(string path) => path.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : ',';

    private static string FirstHeading(string path) => File.ReadLines(path, Encoding.Latin1).First().Split(Separator(path))[0];

    private static string LastHeading(string path) => File.ReadLines(path).First().Split(Separator(path))[^1];
}
