using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Names;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest;

/// <summary>From files to an ecosystem: reads, checks, and stores everything or nothing.</summary>
public static class Importer
{
    /// <summary>Reads and checks files; stores nothing.</summary>
    /// <param name="files">The files.</param>
    /// <param name="context">What must be known beside the files.</param>
    /// <returns>The report, and the ecosystem unless errors stand in the way.</returns>
    public static ImportResult Check(IReadOnlyCollection<ImportFile> files, ImportContext context) =>
        Examine(FileReading.Read(files, context), null, context.Decisions).Result;

    /// <summary>Reads and checks files against a database, as an import would; stores nothing.</summary>
    /// <param name="files">The files.</param>
    /// <param name="store">The database.</param>
    /// <param name="context">What must be known beside the files.</param>
    /// <returns>The report, and the ecosystem that the import would make, unless errors stand in the way.</returns>
    /// <exception cref="StoreException">The database could not be read.</exception>
    public static ImportResult Check(IReadOnlyCollection<ImportFile> files, ProjectStore store, ImportContext context) =>
        Examine(FileReading.Read(files, context), store.LoadExisting(), Decisions(store, context)).Result;

    /// <summary>Imports files, and the settings of the project when given, in one transaction: all of them, or nothing when a finding stops it.</summary>
    /// <param name="files">The files.</param>
    /// <param name="store">The database.</param>
    /// <param name="context">What must be known beside the files.</param>
    /// <param name="cancellation">Stops the import; the database is then as it was.</param>
    /// <returns>The report, and the ecosystem of the database after the import, unless findings stopped it.</returns>
    /// <exception cref="StoreException">The database could not be read or written.</exception>
    /// <exception cref="OperationCanceledException">The import was stopped.</exception>
    public static ImportResult Import(
        IReadOnlyCollection<ImportFile> files, ProjectStore store, ImportContext context, CancellationToken cancellation = default)
    {
        return Import(FileReading.Read(files, context), store, context, cancellation);
    }

    /// <summary>Imports files into a database that is opened, or made, while the files are read, and closed afterwards.</summary>
    /// <param name="files">The files.</param>
    /// <param name="database">The file of the database.</param>
    /// <param name="context">What must be known beside the files.</param>
    /// <param name="cancellation">Stops the import; the database is then as it was.</param>
    /// <returns>The report, and the ecosystem of the database after the import, unless findings stopped it.</returns>
    /// <exception cref="StoreException">The database could not be read or written.</exception>
    /// <exception cref="OperationCanceledException">The import was stopped.</exception>
    public static ImportResult Import(
        IReadOnlyCollection<ImportFile> files, string database, ImportContext context, CancellationToken cancellation = default)
    {
        var reading = Task.Run(() => FileReading.Read(files, context), cancellation);
        using var store = ProjectStore.Open(database);
        return Import(reading.GetAwaiter().GetResult(), store, context, cancellation);
    }

    private static ImportResult Import(FileReading read, ProjectStore store, ImportContext context, CancellationToken cancellation)
    {
        // What is there is read inside the transaction that writes, so that no other program changes it in between.
        return store.InTransaction(transaction =>
        {
            var (result, content) = Examine(read, store.LoadExisting(), Decisions(store, context));
            if (!MayStore(result, context))
            {
                return result;
            }

            new ContentWriter(transaction, context, cancellation).Write(content);
            ImportLog.Write(transaction, result.Report, context.ImportedAt);
            DecisionLog.Write(transaction, context.Decisions);
            if (context.Project is { } project)
            {
                store.Save(project, transaction);
            }

            return result with { Report = result.Report with { IsStored = true } };
        });
    }

    private static IEnumerable<NameDecision> Decisions(ProjectStore store, ImportContext context)
    {
        var log = store.LoadDecisions();
        return log.Concat(NameDecision.New(log, context.Decisions));
    }

    private static bool MayStore(ImportResult result, ImportContext context) =>
        result.Ecosystem is not null && !(context.IsStrict && !result.Report.Findings.IsEmpty);

    private static (ImportResult Result, NewContent Content) Examine(FileReading read, Ecosystem? existing, IEnumerable<NameDecision> decisions)
    {
        var draft = read.Draft;
        draft.Existing = existing;
        var names = new OneName(NameDecision.InForce(decisions));
        var findings = new List<Finding>(read.Findings.Concat(DecidedIds.Replace(draft, names)));
        foreach (var check in AllChecks.List)
        {
            findings.AddRange(check(draft));
        }

        var content = Merging.Merge(draft, findings);
        Ecosystem? ecosystem = null;
        if (!findings.Exists(f => f.Severity == Severity.Error))
        {
            (ecosystem, var said) = names.Read(content.Join(existing));
            findings.AddRange(said);
        }

        return (new ImportResult(Report(draft, Sorted(findings, draft)), ecosystem), content);
    }

    /// <summary>In the order of files and rows; within a row in the order in which they were found.</summary>
    private static ImmutableArray<Finding> Sorted(List<Finding> findings, Draft draft)
    {
        var order = draft.Tables.Select((table, index) => (table.Table.File, table.Table.Sheet, index)).ToDictionary(e => (e.File, e.Sheet), e => e.index);
        return [.. findings.OrderBy(f => order.GetValueOrDefault((f.Where.File, f.Where.Sheet), -1)).ThenBy(f => f.Where.Row ?? 0)];
    }

    private static ImportReport Report(Draft draft, ImmutableArray<Finding> findings)
    {
        var rejected = findings.Where(f => f.Severity == Severity.Error && f.Where.Row is not null)
            .Select(f => (f.Where.File, f.Where.Sheet, f.Where.Row!.Value)).ToHashSet();
        return new ImportReport([.. draft.Tables.Select(t => Line(t, rejected))], findings, IsStored: false);
    }

    private static TableReport Line(ReadTable table, HashSet<(string File, string? Sheet, int Row)> rejected)
    {
        var file = table.Table;
        var refused = table.IsUnusable ? file.Rows.Length : rejected.Count == 0 ? 0 : file.Rows.Count(row => rejected.Contains((file.File, file.Sheet, row.Number)));
        // A row that repeats another and is wrong in a check as well is rejected, not merged.
        var merged = Math.Min(table.Merged, file.Rows.Length - refused);
        return new TableReport(
            file.File, file.Sha256, Mapping.TableNames.Of(table.Kind), file.Encoding, file.Separator, file.Rows.Length,
            file.Rows.Length - refused - merged, merged, refused, [.. table.Mapping.Unknown.Select(Mapping.ColumnMapping.AttributeName)])
        {
            Sheet = file.Sheet,
        };
    }
}

/// <summary>What came of a check or an import.</summary>
/// <param name="Report">What became of every row. When nothing is stored, "stored" counts the rows that would be.</param>
/// <param name="Ecosystem">All that is known after it, read by the decisions on names; null when errors stand in the way.</param>
public sealed record ImportResult(ImportReport Report, Ecosystem? Ecosystem);
