using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The partitions (.clu) and vectors (.vec) of Pajek that are given together with a network (.net): each is a column of its actors.</summary>
internal static class PajekBeside
{
    /// <summary>Whether a file holds values for the actors of another.</summary>
    public static bool AreValues(string path) => Path.GetExtension(path).ToLowerInvariant() is ".clu" or ".vec";

    /// <summary>Which values go with which network: of the same folder, that with whose name theirs begins, the longest; else the only one.</summary>
    /// <param name="paths">All files that are given.</param>
    /// <returns>By the path of the values the path of the network; values without one are not in it.</returns>
    public static Dictionary<string, string> Networks(IReadOnlyCollection<string> paths)
    {
        var networks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths.Where(AreValues))
        {
            var near = paths.Where(p => Path.GetExtension(p).ToLowerInvariant() is ".net" or ".paj" && Path.GetDirectoryName(p) == Path.GetDirectoryName(path)).ToArray();
            var owner = near.Where(n => Path.GetFileName(path).StartsWith(Path.GetFileNameWithoutExtension(n), StringComparison.OrdinalIgnoreCase)).MaxBy(n => n.Length) ?? (near.Length == 1 ? near[0] : null);
            if (owner is not null)
            {
                networks[path] = owner;
            }
        }

        return networks;
    }

    /// <summary>The column: what the name of the file says beyond that of the network.</summary>
    public static string Heading(string network, string values)
    {
        var (stem, whole) = (Path.GetFileNameWithoutExtension(network), Path.GetFileNameWithoutExtension(values));
        var rest = whole.StartsWith(stem, StringComparison.OrdinalIgnoreCase) ? whole[stem.Length..].Trim(' ', '-', '_', '.') : whole;
        return rest.Length > 0 ? rest : Path.GetExtension(values).Equals(".vec", StringComparison.OrdinalIgnoreCase) ? "vector" : "partition";
    }

    /// <summary>Reads values and gives them to the nodes of a network that was read.</summary>
    public static void Read(ReadOnlyMemory<byte> bytes, string heading, NetworkDraft draft, NetworkFindings findings)
    {
        if (!CsvText.TryRead(bytes, out var text, out var encoding))
        {
            findings.Add(FindingCodes.NotText, null, encoding);
            return;
        }

        var values = new PajekValues(heading, 1);
        var (count, read) = (int.MaxValue, 0);
        var lines = new TextLines(text.Span);
        while (lines.Next())
        {
            var line = lines.Current.Trim(TextTokens.Blanks);
            if (line is [(byte)'%', ..])
            {
                values.Name(line[1..]);
            }
            else if (line is [(byte)'*', ..])
            {
                var tokens = new TextTokens(line, TextTokens.Blanks);
                tokens.Next();
                count = tokens.Next() && int.TryParse(tokens.Current, System.Globalization.CultureInfo.InvariantCulture, out var said) ? said : count;
            }
            else if (read >= count && line.IndexOf(" - "u8) is > 0 and var dash)
            {
                // Below the values people explain the classes: 1 - government.
                values.Name(System.Text.Encoding.UTF8.GetBytes($"{System.Text.Encoding.UTF8.GetString(line[..dash])} {System.Text.Encoding.UTF8.GetString(line[(dash + 3)..])}"));
            }
            else if (!line.IsEmpty)
            {
                values.Add(System.Text.Encoding.UTF8.GetString(line));
                read++;
            }
        }

        values.Set(draft, findings);
    }
}

/// <summary>Values of Pajek that were given with a network.</summary>
/// <param name="Name">The name that findings use.</param>
/// <param name="Bytes">The bytes of the file.</param>
internal sealed record PajekValuesFile(string Name, ReadOnlyMemory<byte> Bytes);
