using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>Reads files, finds out which tables they are, and reads their rows.</summary>
internal static class FileReading
{
    /// <summary>Reads all files into a draft.</summary>
    /// <returns>Every finding about files, headings and single cells.</returns>
    public static FindingList Read(IReadOnlyCollection<ImportFile> files, Draft draft)
    {
        var findings = new FindingList();
        var names = Names(files);
        var networks = PajekBeside.Networks([.. names.Keys]);
        var unclear = new List<(Table Table, TableKind? Kind)>();
        var used = new HashSet<TableMap>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var path = Path.GetFullPath(file.Path);
            if (!seen.Add(path))
            {
                findings.Add(FindingCodes.FileTwice.At(new Place(names[path]), file.Path));
                continue;
            }

            if (PajekBeside.AreValues(path))
            {
                // They are read with their network.
                findings.AddRange(networks.ContainsKey(path) ? [] : [FindingCodes.ValuesAlone.At(new Place(names[path]))]);
                continue;
            }

            var beside = networks.Where(n => n.Value == path).Select(n => (n.Key, names[n.Key]));
            var reading = TableFiles.Read(path, names[path], draft.Context.Map, used, beside);
            findings.AddRange(reading.All);
            draft.HasUnreadTables |= !reading.IsWhole;
            foreach (var table in reading.Tables)
            {
                // Of a file with several tables each is recognised by itself.
                draft.HasUnreadTables |= !Take(table, reading.Tables.Length == 1 ? file.Kind : null, draft, findings, unclear);
            }
        }

        foreach (var said in draft.Context.Map?.Tables.Where(t => !used.Contains(t)) ?? [])
        {
            findings.Add(FindingCodes.MapUnused.At(new Place(draft.Context.Map!.File, Column: said.Place), string.Join(" ", said.File, said.Sheet).Trim()));
        }

        // Actors first, since relations name them; and a column is guessed by what it holds, which the ids that are known tell.
        Rows(draft, findings, t => t.Kind == TableKind.Actors);
        foreach (var (table, kind) in unclear.OrderBy(u => u.Kind != TableKind.Actors))
        {
            draft.HasUnreadTables |= !Take(table, kind, draft, findings, unclear: null);
            if (draft.Tables is [.., { Kind: TableKind.Actors } actors] && actors.Table.File == table.File && actors.Table.Sheet == table.Sheet)
            {
                Rows(draft, findings, t => t == actors);
            }
        }

        draft.Relations.Expect(draft.Tables.Where(t => t.Kind == TableKind.Relations && !t.IsUnusable).Sum(t => t.Table.Rows.Length));
        Rows(draft, findings, t => t.Kind != TableKind.Actors);
        return findings;
    }

    private static bool Take(Table table, TableKind? given, Draft draft, FindingList findings, List<(Table, TableKind?)>? unclear)
    {
        var known = table.Kind ?? given ?? TableNames.Recognise(table);
        table = DirectionColumn.Of(table, known, findings);
        if (known is null || ColumnGuess.IsNeeded(table, known.Value))
        {
            if (unclear is not null)
            {
                unclear.Add((table, known));
                return true;
            }

            (table, known) = ColumnGuess.Guess(table, known, draft, findings);
        }

        if (known is not { } kind)
        {
            var headings = string.Join(", ", table.Columns.Select(c => c.Heading));
            findings.Add(FindingCodes.TableUnrecognised.At(table.At(), headings));
            return false;
        }

        var mapping = ColumnMapping.Of(table, kind);
        table = MappedTable.WithValues(table, mapping);
        var read = new ReadTable(table, kind, mapping);
        draft.Tables.Add(read);
        findings.AddRange(mapping.Findings);
        if (table.Rows.IsEmpty)
        {
            var code = kind is TableKind.Actors or TableKind.Relations ? FindingCodes.TableEmpty : FindingCodes.OptionalTableEmpty;
            findings.Add(code.At(table.At(), "", TableNames.Of(kind)));
        }

        // Without a column that is needed every row would have the same fault; it is said once, at the heading.
        read.IsUnusable = mapping.Findings.Any(f => f.Severity == Severity.Error);
        return !read.IsUnusable;
    }

    private static void Rows(Draft draft, FindingList findings, Func<ReadTable, bool> which)
    {
        foreach (var table in draft.Tables.Where(t => !t.IsUnusable && which(t)))
        {
            Rows(table, draft, findings);
        }
    }

    private static void Rows(ReadTable table, Draft draft, FindingList findings)
    {
        switch (table.Kind)
        {
            case TableKind.Actors:
                ActorRows.Read(table, draft, findings);
                break;
            case TableKind.Relations:
                RelationRows.Read(table, draft, findings);
                break;
            case TableKind.Memberships:
                OtherRows.ReadMemberships(table, draft, findings);
                break;
            case TableKind.Attendance:
                OtherRows.ReadAttendance(table, draft, findings);
                break;
            case TableKind.Coverage:
                OtherRows.ReadCoverage(table, draft, findings);
                break;
            default:
                throw new InvalidOperationException($"There is no reader for the table {table.Kind}.");
        }
    }

    /// <summary>The name of each file in findings: without its folder, unless two files have that name; then with as little as tells them apart.</summary>
    private static Dictionary<string, string> Names(IEnumerable<ImportFile> files)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var paths = files.Select(f => Path.GetFullPath(f.Path)).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var same in paths.GroupBy(p => Path.GetFileName(p), StringComparer.Ordinal))
        {
            var parents = same.Select(ParentName).Distinct(StringComparer.Ordinal).Count();
            foreach (var path in same)
            {
                names[path] = same.Count() == 1 ? same.Key : parents == same.Count() ? $"{ParentName(path)}/{same.Key}" : path.Replace('\\', '/');
            }
        }

        return names;

        static string ParentName(string path) => Path.GetFileName(Path.GetDirectoryName(path)) ?? "";
    }
}
