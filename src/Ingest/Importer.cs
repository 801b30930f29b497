using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Names;
using WijkNetwerk.Ingest.Privacy;
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
        Check(files, context, context.Decisions, existing: null, Forgotten.Nobody);

    /// <summary>Reads and checks files against a database, as an import would; stores nothing.</summary>
    /// <param name="files">The files.</param>
    /// <param name="store">The database.</param>
    /// <param name="context">What must be known beside the files.</param>
    /// <returns>The report, and the ecosystem that the import would make, unless errors stand in the way.</returns>
    /// <exception cref="StoreException">The database could not be read.</exception>
    public static ImportResult Check(IReadOnlyCollection<ImportFile> files, ProjectStore store, ImportContext context)
    {
        using var existing = store.LoadExisting(ReadingAhead.AreSmall(files));
        return Check(files, WithDecisions(context, store), context.Decisions, existing, store.Use(Forgotten.Load));
    }

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
        var given = context.Decisions;
        context = WithDecisions(context, store);
        using var reading = new ReadingAhead(files, context);
        return Import(reading, store, context, given, cancellation);
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
        if (File.Exists(database))
        {
            // What was decided on names must be known before the first row is read.
            using var existing = ProjectStore.Open(database);
            return Import(files, existing, context, cancellation);
        }

        using var reading = new ReadingAhead(files, context);
        using var store = ProjectStore.Open(database);
        return Import(reading, store, context, context.Decisions, cancellation);
    }

    private static ImportResult Check(
        IReadOnlyCollection<ImportFile> files, ImportContext context, IReadOnlyCollection<NameDecision> given, Existing? existing, Forgotten forgotten)
    {
        var relations = new List<Relation>();
        var merging = new Merging(existing, forgotten, KeepsAll(context) ? relations.Add : _ => { });
        var draft = new Draft(context, () => existing, row => merging.Take(row));
        var (report, content) = new Examination(draft, FileReading.Read(files, draft)).Conclude(merging);
        var result = Result(Telling(report, given.Count(forgotten.Has)), content, existing, relations, context);
        return report.HasErrors || !result.Actors.IsEmpty ? result : result with { Actors = [.. existing?.Actors ?? [], .. content.Actors] };
    }

    private static ImportResult Import(
        ReadingAhead reading, ProjectStore store, ImportContext context, IReadOnlyCollection<NameDecision> given, CancellationToken cancellation)
    {
        // What is there is read inside the transaction that writes, so that no other program changes it in between.
        return store.Import(transaction =>
        {
            using var existing = store.LoadExisting(reading.IsSmall);
            var forgotten = store.Use(Forgotten.Load);
            reading.Give(existing);
            var batch = store.Use(BatchLog.Next);
            using var writer = new ContentWriter(transaction, context, reading.Draft, batch, cancellation);
            var relations = new List<Relation>();
            var merging = new Merging(existing, forgotten, relation =>
            {
                writer.Relation(relation);
                if (KeepsAll(context))
                {
                    relations.Add(relation);
                }
            });
            foreach (var row in reading.Relations)
            {
                merging.Take(row);
            }

            var (report, content) = reading.Finish().Conclude(merging);
            report = Telling(report, given.Count(forgotten.Has));
            var result = Result(report, content, existing, relations, context);
            if (report.HasErrors || (context.IsStrict && !result.Report.Findings.IsEmpty))
            {
                return (result, Keep: false);
            }

            writer.Write(content);
            var (hasDecided, decidedAgain) = DecisionLog.Write(transaction, [.. given.Where(d => !forgotten.Has(d))], batch);
            var project = context.Project is { } file ? forgotten.Without(file) : null;
            // The same files again say nothing new, and leave no trace.
            if (hasDecided || writer.HasRelations || !content.IsNothing || (project is not null && store.Differs(project)) || !store.Use(c => ImportLog.HasAll(c, report)))
            {
                BatchLog.Begin(transaction.Connection!, batch);
                ImportLog.Write(transaction, batch, report, context.ImportedAt);
                BatchLog.Write(transaction, batch, content.Again, decidedAgain);
                if (project is not null)
                {
                    store.Save(project, transaction, batch);
                }
            }

            return (result with { Report = result.Report with { IsStored = true } }, Keep: true);
        }, reading.IsLarge);
    }

    private static ImportResult Result(ImportReport report, NewContent content, Existing? existing, List<Relation> relations, ImportContext context)
    {
        if (report.HasErrors || !KeepsAll(context))
        {
            return new ImportResult(report, null);
        }

        var (ecosystem, findings) = new OneName(NameDecision.InForce(context.Decisions)).Read(content.Join(existing?.Whole(), relations));
        return new ImportResult(report with { Findings = [.. findings, .. report.Findings] }, context.WithEcosystem ? ecosystem : null) { Actors = ecosystem.Actors };
    }

    // The table of decisions has no rows that are counted, so what is left out of it is only said.
    private static ImportReport Telling(ImportReport report, int forgotten) => forgotten == 0 ? report : report with
    {
        Findings = report.Findings.Add(
            FindingCodes.RowsOfForgotten.At(new Place(DecisionTable.FileName), "", forgotten.ToString(System.Globalization.CultureInfo.InvariantCulture))),
    };

    private static bool KeepsAll(ImportContext context) => context.WithEcosystem || !context.Decisions.IsEmpty;

    /// <summary>The decisions of the database, and those that come with the files and are new.</summary>
    private static ImportContext WithDecisions(ImportContext context, ProjectStore store)
    {
        var (log, forgotten) = (store.LoadDecisions(), store.Use(Forgotten.Load));
        return context with { Decisions = [.. log, .. NameDecision.New(log, context.Decisions.Where(d => !forgotten.Has(d)))] };
    }
}

/// <summary>What came of a check or an import.</summary>
/// <param name="Report">What became of every row. When nothing is stored, "stored" counts the rows that would be.</param>
/// <param name="Ecosystem">All that is known after it, read by the decisions on names; null when errors stand in the way, or when it was not asked for.</param>
public sealed record ImportResult(ImportReport Report, Ecosystem? Ecosystem)
{
    /// <summary>Of a check: all actors that are known after it, read by the decisions on names; empty when errors stand in the way.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = [];
}
