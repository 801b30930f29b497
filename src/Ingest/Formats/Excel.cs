using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ExcelDataReader;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads the sheets of an Excel workbook as tables. What a cell shows counts: of a formula its value, of a date the date, of a number no noise.</summary>
public static class Excel
{
    /// <summary>As many rows as a sheet of Excel can have.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>As many columns as a sheet of Excel can have.</summary>
    public const int MostColumns = 16_384;

    /// <summary>More cells than this, blank ones counted, are not read: a cell at the far corner would make a sheet of nothing fill the memory.</summary>
    public const int MostCells = 50_000_000;

    static Excel() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads every visible sheet that is not blank.</summary>
    /// <param name="bytes">The bytes of the workbook: .xlsx, .xlsm, .xlsb or .xls.</param>
    /// <param name="name">The name that findings use.</param>
    /// <returns>A table a sheet, headings from its first row that is not blank, and every finding.</returns>
    public static TablesReading Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var tables = ImmutableArray.CreateBuilder<Table>();
        var package = ExcelPackage.Examine(bytes, name, findings);
        if (package is null)
        {
            return new TablesReading([], findings.ToImmutable(), IsWhole: false);
        }

        try
        {
            using var stream = new MemoryStream(ArrayOf(bytes), writable: false);
            using var reader = ExcelReaderFactory.CreateReader(stream);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
            do
            {
                if (reader.VisibleState != "visible")
                {
                    findings.Add(FindingCodes.SheetHidden.At(new Place(name, Sheet: reader.Name ?? ""), reader.Name ?? ""));
                }
                else if (ExcelSheet.Read(reader, name, hash, package, findings) is { } table)
                {
                    tables.Add(table);
                }
            }
            while (reader.NextResult());
        }
        catch (ExcelDataReader.Exceptions.InvalidPasswordException)
        {
            findings.Add(FindingCodes.WorkbookProtected.At(new Place(name)));
            return new TablesReading([], findings.ToImmutable(), IsWhole: false);
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            // The reader trusts its file; what trips over bytes that are no workbook is a fault of the file.
            findings.Add(FindingCodes.WorkbookBroken.At(new Place(name), problem.Message.Split('\n')[0]));
            return new TablesReading([], findings.ToImmutable(), IsWhole: false);
        }

        if (tables.Count == 0)
        {
            findings.Add(FindingCodes.FileEmpty.At(new Place(name)));
        }

        return new TablesReading(tables.ToImmutable(), findings.ToImmutable(), IsWhole: tables.Count > 0);
    }

    /// <summary>Column 0 is A, column 26 is AA.</summary>
    internal static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    private static byte[] ArrayOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length ? segment.Array : bytes.ToArray();

    private static bool IsDamage(Exception problem) => problem
        is ExcelDataReader.Exceptions.ExcelReaderException or System.Xml.XmlException or IOException or InvalidDataException or FormatException
        or ArgumentException or IndexOutOfRangeException or InvalidOperationException or InvalidCastException or NullReferenceException
        or NotSupportedException or KeyNotFoundException or OverflowException or System.Security.Cryptography.CryptographicException;
}
