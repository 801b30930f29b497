using System.Globalization;
using Microsoft.Data.Sqlite;

namespace WijkNetwerk.Ingest.Store;

/// <summary>Opens a database, finds out whose it is before anything is written, and brings it to the newest version.</summary>
internal sealed class StoreOpening(string path)
{
    // Long enough for another import of the usual size; after that the reader hears that the database is in use.
    private const int SecondsToWait = 5;

    // Keys are texts and come in any order; with the usual two megabytes a large import would read and write each page many times.
    private const string LargerCache = "PRAGMA cache_size = -16384";

    /// <summary>Opens it to read and write, and makes it when there is none.</summary>
    public T Open<T>(Func<SqliteConnection, string, T> make)
    {
        RefuseOtherFiles();
        return Open(path, SqliteOpenMode.ReadWriteCreate, Prepare, make);
    }

    /// <summary>Opens one that is there; where nothing may be written, only to read.</summary>
    public T OpenExisting<T>(Func<SqliteConnection, string, T> make)
    {
        try
        {
            return Open(make);
        }
        catch (StoreException problem) when (problem.Kind is StoreFault.CannotWrite or StoreFault.CannotRead && problem.InnerException is SqliteException)
        {
            // Beside a database that is read SQLite wants to make files, unless it may take the database to stay as it is: nobody is writing when no log stands beside it.
            var source = File.Exists(path + "-wal") ? path : new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1";
            return Open(source, SqliteOpenMode.ReadOnly, RequireNewest, make);
        }
    }

    private T Open<T>(string source, SqliteOpenMode mode, Action<SqliteConnection> prepare, Func<SqliteConnection, string, T> make)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            ForeignKeys = true,
            DefaultTimeout = SecondsToWait,
            Pooling = false,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            prepare(connection);
            connection.Run(LargerCache);
            return make(connection, path);
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw StoreException.Of(problem, path);
        }
        catch (StoreException)
        {
            connection.Dispose();
            throw;
        }
    }

    // An older one would have to be rewritten first.
    private void RequireNewest(SqliteConnection connection)
    {
        if (Look(connection).Version != ProjectStore.NewestVersion)
        {
            throw new StoreException(StoreFault.CannotWrite, [path]);
        }
    }

    /// <summary>SQLite takes a file of a few bytes for an empty database, and would write over it.</summary>
    private void RefuseOtherFiles()
    {
        if (Directory.Exists(path))
        {
            throw new StoreException(StoreFault.NotADatabase, [path]);
        }

        if (!File.Exists(path))
        {
            return;
        }

        var start = new byte[16];
        int length;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.CannotRead, [path], problem);
        }

        if (length > 0 && !start.AsSpan().SequenceEqual("SQLite format 3\0"u8))
        {
            throw new StoreException(StoreFault.NotADatabase, [path]);
        }
    }

    private void Prepare(SqliteConnection connection)
    {
        var (owner, version) = Look(connection);
        // The journal mode is kept in the file and cannot be set inside a transaction. A large import that was killed may have left the other one.
        Journal.Is(connection, "wal");
        if (version == ProjectStore.NewestVersion)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        // Looked at again: another program may have made the database while this one waited.
        (owner, version) = Look(connection);
        foreach (var migration in Sql.Migrations.Skip((int)version))
        {
            connection.Run(migration);
        }

        if (owner == 0)
        {
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ProjectStore.ApplicationId}"));
        }

        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {ProjectStore.NewestVersion}"));
        transaction.Commit();
    }

    /// <summary>Whose database it is and how new; refuses what is not ours.</summary>
    private (long Owner, long Version) Look(SqliteConnection connection)
    {
        var owner = connection.Number("PRAGMA application_id");
        var version = connection.Number("PRAGMA user_version");
        var tables = connection.Number("SELECT count(*) FROM sqlite_master");
        if (owner != ProjectStore.ApplicationId && (owner != 0 || version != 0 || tables != 0))
        {
            throw new StoreException(StoreFault.OtherProgram, [path]);
        }

        if (version > ProjectStore.NewestVersion)
        {
            var (theirs, ours) = (version.ToString(CultureInfo.InvariantCulture), ProjectStore.NewestVersion.ToString(CultureInfo.InvariantCulture));
            throw new StoreException(StoreFault.NewerVersion, [path, theirs, ours]);
        }

        return (owner, version);
    }
}
