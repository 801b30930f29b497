using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace WijkNetwerk.Ingest.Store;

/// <summary>A project database cannot be used. What to say about it in the reader's language is in <see cref="StoreText"/>.</summary>
public sealed class StoreException : Exception
{
    // Write, sync, sync of the folder, truncate, and the size of the shared memory beside the log.
    private static readonly ImmutableArray<int> WriteErrors = [778, 1034, 1290, 1546, 4874];

    internal StoreException(StoreFault kind, ImmutableArray<string> arguments, Exception? cause = null)
        : base($"{kind}: {string.Join(", ", arguments)}", cause) => (Kind, Arguments) = (kind, arguments);

    /// <summary>What is the matter.</summary>
    public StoreFault Kind { get; }

    /// <summary>What the text is filled in with; the first is the path of the database.</summary>
    public ImmutableArray<string> Arguments { get; }

    internal static StoreException Of(SqliteException problem, string path) => new(
        problem.SqliteErrorCode switch
        {
            5 or 6 => StoreFault.Locked,
            8 => StoreFault.CannotWrite,
            11 => StoreFault.Damaged,
            13 => StoreFault.DiskFull,
            14 => File.Exists(path) || Directory.Exists(path) ? StoreFault.CannotRead : StoreFault.CannotWrite,
            // What SQLite cannot write is mostly a disk, or an allowance, that is full; it says so (13) only of some of it.
            10 when WriteErrors.Contains(problem.SqliteExtendedErrorCode) => StoreFault.DiskFull,
            10 => StoreFault.CannotRead,
            26 => StoreFault.NotADatabase,
            _ => StoreFault.Unexpected,
        },
        [path, problem.Message],
        problem);
}

/// <summary>Why a project database cannot be used.</summary>
public enum StoreFault
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The file is no SQLite database.</summary>
    NotADatabase,

    /// <summary>The file is a database of another program.</summary>
    OtherProgram,

    /// <summary>The database was made by a newer version; arguments: path, its version, the newest known version.</summary>
    NewerVersion,

    /// <summary>Another program is writing to it.</summary>
    Locked,

    /// <summary>It cannot be read.</summary>
    CannotRead,

    /// <summary>It cannot be made or written.</summary>
    CannotWrite,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The file is damaged.</summary>
    Damaged,

    /// <summary>It holds no settings of a project.</summary>
    NoProject,

    /// <summary>Anything else that SQLite reports; arguments: path, its message.</summary>
    Unexpected,
}
