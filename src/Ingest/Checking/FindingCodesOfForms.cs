using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Checking;

/// <content>Findings about workbooks, about tables of another form than rows of relations, and about the mapping file.</content>
public static partial class FindingCodes
{
    // About workbooks and other files that hold several tables.
    /// <summary>The bytes are no workbook, or a damaged one.</summary>
    public static FindingCode WorkbookBroken { get; } = Add("E130", Severity.Error, nameof(WorkbookBroken));

    /// <summary>The workbook opens with a password only.</summary>
    public static FindingCode WorkbookProtected { get; } = Add("E131", Severity.Error, nameof(WorkbookProtected));

    /// <summary>The workbook unpacks to more than is read.</summary>
    public static FindingCode WorkbookTooLarge { get; } = Add("E132", Severity.Error, nameof(WorkbookTooLarge));

    /// <summary>A hidden sheet is left out.</summary>
    public static FindingCode SheetHidden { get; } = Add("W133", Severity.Warning, nameof(SheetHidden));

    /// <summary>A sheet is not one of the five tables, while others are; it is left out.</summary>
    public static FindingCode SheetLeftOut { get; } = Add("W134", Severity.Warning, nameof(SheetLeftOut));

    /// <summary>A sheet explains or lists choices and is not read.</summary>
    public static FindingCode SheetExplains { get; } = Add("N135", Severity.Note, nameof(SheetExplains));

    /// <summary>Cells are merged; only the first holds the text.</summary>
    public static FindingCode CellsMerged { get; } = Add("W136", Severity.Warning, nameof(CellsMerged));

    /// <summary>A cell holds an error of the spreadsheet.</summary>
    public static FindingCode CellError { get; } = Add("E137", Severity.Error, nameof(CellError));

    /// <summary>A formula has no value, because no program has calculated it.</summary>
    public static FindingCode FormulaWithoutValue { get; } = Add("E138", Severity.Error, nameof(FormulaWithoutValue));

    /// <summary>Rows above the headings are left out.</summary>
    public static FindingCode RowsAboveHeading { get; } = Add("N139", Severity.Note, nameof(RowsAboveHeading));

    /// <summary>A form of workbook in which errors look like blank cells.</summary>
    public static FindingCode WorkbookOld { get; } = Add("W140", Severity.Warning, nameof(WorkbookOld));

    /// <summary>The JSON is no blueprint of Kumu.</summary>
    public static FindingCode BlueprintBroken { get; } = Add("E141", Severity.Error, nameof(BlueprintBroken));


    // About tables of another form.
    /// <summary>A table of another form was recognised.</summary>
    public static FindingCode FormRecognised { get; } = Add("N142", Severity.Note, nameof(FormRecognised));

    /// <summary>A matrix, question or colour does not say which type of relation it is about.</summary>
    public static FindingCode TypeNotSaid { get; } = Add("E143", Severity.Error, nameof(TypeNotSaid));

    /// <summary>A cell that is neither a mark, a word nor a number.</summary>
    public static FindingCode AnswerWrong { get; } = Add("E144", Severity.Error, nameof(AnswerWrong));

    /// <summary>Answers that are blank are unknown.</summary>
    public static FindingCode AnswersBlank { get; } = Add("W145", Severity.Warning, nameof(AnswersBlank));

    /// <summary>A respondent answered nothing at all.</summary>
    public static FindingCode DidNotAnswer { get; } = Add("N146", Severity.Note, nameof(DidNotAnswer));

    /// <summary>Not every respondent is on the list of names.</summary>
    public static FindingCode RosterOpen { get; } = Add("W147", Severity.Warning, nameof(RosterOpen));

    /// <summary>A column of a survey or list that is no answer is left out.</summary>
    public static FindingCode ColumnNotOfForm { get; } = Add("W148", Severity.Warning, nameof(ColumnNotOfForm));


    /// <summary>Rows below the headings are headings too.</summary>
    public static FindingCode HeadingsBelow { get; } = Add("N149", Severity.Note, nameof(HeadingsBelow));


    // About the mapping file and what is guessed.
    /// <summary>A column was guessed from its heading or its content.</summary>
    public static FindingCode ColumnGuessed { get; } = Add("W150", Severity.Warning, nameof(ColumnGuessed));

    /// <summary>The mapping file is not JSON.</summary>
    public static FindingCode MapNotJson { get; } = Add("E151", Severity.Error, nameof(MapNotJson));

    /// <summary>The mapping file has a field that is not known.</summary>
    public static FindingCode MapFieldUnknown { get; } = Add("W152", Severity.Warning, nameof(MapFieldUnknown));

    /// <summary>A field of the mapping file has a wrong value.</summary>
    public static FindingCode MapValueWrong { get; } = Add("E153", Severity.Error, nameof(MapValueWrong));

    /// <summary>The mapping file names something that is not there.</summary>
    public static FindingCode MapUnused { get; } = Add("W154", Severity.Warning, nameof(MapUnused));

    /// <summary>A column or sheet is left out because the mapping file says so.</summary>
    public static FindingCode LeftOutAsSaid { get; } = Add("N155", Severity.Note, nameof(LeftOutAsSaid));
}
