using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Store;

/// <summary>A project in a SQLite database: everything that was imported, with every statement, and the settings of the project.</summary>
/// <remarks>One thread at a time. Several programs may read at once; one may write.</remarks>
public sealed class ProjectStore : IDisposable
{
    /// <summary>Marks a database as one of this program: "Wijk" in ASCII.</summary>
    public const int ApplicationId = 0x57696A6B;

    private readonly SqliteConnection _connection;
    private readonly string _path;

    private ProjectStore(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>The version of databases that this program makes.</summary>
    public static int NewestVersion => Sql.Migrations.Count;

    /// <summary>Opens a project database, and makes it when there is none.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The open database.</returns>
    /// <exception cref="StoreException">It cannot be used; nothing was changed then.</exception>
    public static ProjectStore Open(string path) => new StoreOpening(path).Open((connection, file) => new ProjectStore(connection, file));

    /// <summary>Opens a project database that must be there already; where nothing may be written it is open to read, and what writes fails.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The open database.</returns>
    /// <exception cref="StoreException">It is not there or cannot be used.</exception>
    public static ProjectStore OpenExisting(string path) =>
        !File.Exists(path) && !Directory.Exists(path) ? throw new StoreException(StoreFault.Missing, [path])
        // SQLite takes a file of no bytes for a database. It is one only while another program is making it, and then a journal stands beside it.
        : new FileInfo(path) is { Exists: true, Length: 0 } && !File.Exists(path + "-wal") && !File.Exists(path + "-journal") ? throw new StoreException(StoreFault.NotADatabase, [path])
        : new StoreOpening(path).OpenExisting((connection, file) => new ProjectStore(connection, file));

    /// <summary>Reads everything that was imported, by the decisions on names that are in force.</summary>
    /// <returns>The ecosystem; empty for a new database.</returns>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public Ecosystem LoadEcosystem() => Stored(() => new OneName(NameDecision.InForce(DecisionLog.Read(_connection))).Read(Rows.Load(_connection)).Ecosystem);

    /// <summary>How many actors there are.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public long CountActors() => Guarded(() => _connection.Number("SELECT count(*) FROM actor"));

    /// <summary>Reads actors and memberships only, for what is about names; relations may be a million.</summary>
    /// <param name="asImported">Each row as it was written, whatever was decided on names.</param>
    /// <returns>An ecosystem without relations.</returns>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public Ecosystem LoadActors(bool asImported = false) => Stored(() =>
    {
        var raw = Rows.LoadActors(_connection);
        return asImported ? raw : new OneName(NameDecision.InForce(DecisionLog.Read(_connection))).Read(raw).Ecosystem;
    });

    /// <summary>Reads everything that was imported, each row as it was written, whatever was decided on names.</summary>
    /// <returns>The ecosystem; empty for a new database.</returns>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public Ecosystem LoadAsImported() => Stored(() => Rows.Load(_connection));

    /// <summary>The log of decisions on names, oldest first.</summary>
    /// <returns>Every decision, also those that were undone.</returns>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public ImmutableArray<NameDecision> LoadDecisions() => Stored(() => DecisionLog.Read(_connection));

    /// <summary>Adds a decision on names to the log.</summary>
    /// <param name="decision">The decision.</param>
    /// <exception cref="StoreException">It cannot be written; nothing was changed then.</exception>
    public void Decide(NameDecision decision) => InTransaction(transaction =>
    {
        DecisionLog.Append(transaction, decision);
        return true;
    });

    /// <summary>What was imported, and what became of every row, with the findings of each file.</summary>
    /// <returns>One report a file, in the order of the imports.</returns>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public IReadOnlyList<ImportReport> LoadImports() => Stored(() => ImportLog.Read(_connection));

    /// <summary>Keeps the settings of the project, so that the folder is not needed any more.</summary>
    /// <param name="project">The project.</param>
    /// <exception cref="StoreException">It cannot be written.</exception>
    /// <remarks>They count as an import without files, unless they say what is there.</remarks>
    public void SaveProject(ProjectFile project) => InTransaction(transaction =>
    {
        if (Differs(project))
        {
            var batch = BatchLog.Next(_connection);
            BatchLog.Begin(_connection, batch);
            Save(project, transaction, batch);
        }

        return true;
    });

    /// <summary>Every import, also those that were undone.</summary>
    /// <returns>In the order of their numbers.</returns>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public IReadOnlyList<ImportBatch> LoadBatches() => Stored(() => BatchLog.Read(_connection));

    /// <summary>Takes back an import: its rows, statements, decisions on names and settings that no other import says too, in one transaction.</summary>
    /// <remarks>What goes is overwritten, and the file is rewritten, as when somebody is forgotten. Files, hashes and numbers of rows of the import stay in its log.</remarks>
    /// <param name="batch">The number of an import that holds.</param>
    /// <param name="by">Who undoes it: a role or initials.</param>
    /// <param name="on">The day to keep with it.</param>
    /// <returns>What was taken back and what stays; or what stands in the way, and then nothing was changed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such import, or it was undone before.</exception>
    /// <exception cref="StoreException">The database could not be read or written.</exception>
    public UndoResult UndoImport(int batch, string by, DateOnly on)
    {
        var result = WithoutKeys(() =>
        {
            _connection.Run("PRAGMA secure_delete = ON");
            return InTransaction(transaction =>
            {
                if (!BatchLog.Read(_connection).Any(b => b.Number == batch && !b.IsUndone))
                {
                    throw new ArgumentOutOfRangeException(nameof(batch), batch, "There is no import of this number that holds.");
                }

                var undone = new Undoing(this, transaction, batch).Do(by, on);
                return (undone, Keep: undone.IsDone);
            });
        });
        return result.IsDone ? result with { IsGone = Compact() } : result;
    }

    /// <summary>The settings of the project; null in a database of tables that were imported one by one.</summary>
    /// <returns>The project, or null.</returns>
    /// <exception cref="StoreException">They cannot be read.</exception>
    public ProjectFile? FindProject() => Guarded(Settings) is { Length: > 0 } settings ? Project(settings) : null;

    /// <summary>Reads the settings of the project.</summary>
    /// <returns>The project.</returns>
    /// <exception cref="StoreException">There are none, or they cannot be read.</exception>
    public ProjectFile LoadProject() => Project(Guarded(Settings));

    /// <summary>The settings as an import gave them.</summary>
    internal ProjectFile LoadProject(int batch) => Project(Guarded(
        () => _connection.Query<(string Key, string Value)>("SELECT key, value FROM batch_setting WHERE batch = @batch ORDER BY key", new { batch }).ToArray()));

    private (string Key, string Value)[] Settings() => [.. _connection.Query<(string Key, string Value)>(Sql.Of("select_settings"))];

    private ProjectFile Project((string Key, string Value)[] settings)
    {
        var json = "{" + string.Join(",", settings.Select(s => $"\"{JsonEncodedText.Encode(s.Key)}\":{s.Value}")) + "}";
        return settings.Length == 0
            ? throw new StoreException(StoreFault.NoProject, [_path])
            : new ProjectReading([]).Read(Encoding.UTF8.GetBytes(json), "", null) ?? throw new StoreException(StoreFault.Damaged, [_path]);
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>What is there, or null for an empty database, which needs no comparing.</summary>
    /// <param name="isForFew">Whether little will be compared with it; of a large database only what is asked for is read then.</param>
    internal Existing? LoadExisting(bool isForFew) => Stored<Existing?>(() =>
        IsEmpty ? null
        : isForFew && Snapshot.Before(_connection) is { } snapshot ? new StoredContent(this, snapshot)
        : Existing.Of(Rows.Load(_connection)));

    /// <summary>Keeps the settings as a part of a larger transaction.</summary>
    internal void Save(ProjectFile project, SqliteTransaction transaction, int batch)
    {
        _connection.Run(string.Create(CultureInfo.InvariantCulture, $"DELETE FROM batch_setting WHERE batch = {batch}"));
        using var insert = new PreparedInsert(transaction, Sql.Of("insert_setting"));
        foreach (var (key, value) in Fields(project))
        {
            insert.Run(batch, key, value);
        }
    }

    /// <summary>Whether a project says other things than the settings in force.</summary>
    internal bool Differs(ProjectFile project) => !Settings().SequenceEqual(Fields(project).OrderBy(f => f.Key, StringComparer.Ordinal));

    private static IEnumerable<(string Key, string Value)> Fields(ProjectFile project)
    {
        using var json = JsonDocument.Parse(ProjectWriting.Write(project));
        return [.. json.RootElement.EnumerateObject().Select(field => (field.Name, field.Value.GetRawText()))];
    }

    /// <summary>Does something in one transaction that nobody else writes in; an exception takes everything back.</summary>
    internal T InTransaction<T>(Func<SqliteTransaction, T> work) => InTransaction(transaction => (work(transaction), Keep: true));

    /// <summary>An import, in one transaction; what it did is taken back unless it says to keep it.</summary>
    /// <remarks>The checks have seen that every id is known; that SQLite looks up three of them again for every row would be half of a large import.</remarks>
    /// <param name="work">What it does.</param>
    /// <param name="isLarge">Whether much is to come. Into an empty database it is then written straight into the file: before there is anything to keep, an
    /// interrupted write is taken back by cutting the file off, and the log that is written first and copied later would be twice the work.</param>
    internal T Import<T>(Func<SqliteTransaction, (T Result, bool Keep)> work, bool isLarge) => Guarded(() =>
    {
        var isStraight = isLarge && IsEmpty && Journal.Is(_connection, "delete");
        try
        {
            return WithoutKeys(() => InTransaction(work));
        }
        finally
        {
            if (isStraight)
            {
                Journal.Is(_connection, "wal");
            }
        }
    });

    private T WithoutKeys<T>(Func<T> work) => Guarded(() =>
    {
        _connection.Run("PRAGMA foreign_keys = OFF");
        try
        {
            return work();
        }
        finally
        {
            _connection.Run("PRAGMA foreign_keys = ON");
        }
    });

    /// <summary>Bounds the size of the database, as a full disk does; for tests.</summary>
    internal void Limit(int pages) => _connection.Run(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));

    private bool IsEmpty => _connection.Number(Sql.Of("is_empty")) == 1;

    /// <summary>Erases something in one transaction: what is deleted is overwritten, not only let go.</summary>
    internal T Erase<T>(Func<SqliteTransaction, T> work) => Guarded(() =>
    {
        _connection.Run("PRAGMA secure_delete = ON");
        return InTransaction(work);
    });

    /// <summary>Rewrites the file and empties its journal, so that nothing is left of what was erased; false when another program has it open.</summary>
    internal bool Compact() => Guarded(() =>
    {
        try
        {
            _connection.Run("VACUUM");
            return _connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        }
        catch (SqliteException problem) when (StoreException.Of(problem, _path).Kind == StoreFault.Locked)
        {
            return false;
        }
    });

    /// <summary>Reads or writes tables that are no part of the ecosystem.</summary>
    internal T Use<T>(Func<SqliteConnection, T> work) => Stored(() => work(_connection));

    private T InTransaction<T>(Func<SqliteTransaction, (T Result, bool Keep)> work) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        var (result, keep) = work(transaction);
        if (keep)
        {
            transaction.Commit();
        }

        return result;
    });

    // What we wrote can be read; content that cannot was changed by another hand, and that is no fault of this program.
    private T Stored<T>(Func<T> read) => Guarded(() =>
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new StoreException(StoreFault.Damaged, [_path], problem);
        }
    });

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException problem)
        {
            throw StoreException.Of(problem, _path);
        }
    }
}
