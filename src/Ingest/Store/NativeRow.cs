using System.Runtime.InteropServices;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The functions of SQLite that are called for every row and cell of a million. Those of a cell return at once, and need none of the care of a call that may wait.</summary>
internal static partial class NativeRow
{
    private const string Library = "e_sqlite3";

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    public static partial int Type(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_text")]
    [SuppressGCTransition]
    public static partial nint Text(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    public static partial int Length(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int")]
    [SuppressGCTransition]
    public static partial int Whole(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double")]
    [SuppressGCTransition]
    public static partial double Real(nint statement, int column);

    /// <summary>Gives a parameter a text, which SQLite copies.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    [SuppressGCTransition]
    public static partial int Bind(nint statement, int parameter, ReadOnlySpan<byte> text, int length, nint copy);
}
