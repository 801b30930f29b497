using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Checking;

/// <summary>Every finding this program can have, as data. Texts are in Texts.resx, causes and cures in docs/findings.md.</summary>
public static partial class FindingCodes
{
    // Made when the first code asks for it: the codes stand in three files, and add themselves while the class is set up.
    private static List<FindingCode> Known => field ??= [];

    // About files.
    /// <summary>The file is not there.</summary>
    public static FindingCode FileMissing { get; } = Add("E101", Severity.Error, nameof(FileMissing));

    /// <summary>The file is there and cannot be opened.</summary>
    public static FindingCode FileUnreadable { get; } = Add("E102", Severity.Error, nameof(FileUnreadable));

    /// <summary>The file is larger than two gigabytes.</summary>
    public static FindingCode FileTooBig { get; } = Add("E103", Severity.Error, nameof(FileTooBig));

    /// <summary>The file has no heading row.</summary>
    public static FindingCode FileEmpty { get; } = Add("E104", Severity.Error, nameof(FileEmpty));

    /// <summary>A table of actors or relations has headings and no rows.</summary>
    public static FindingCode TableEmpty { get; } = Add("E105", Severity.Error, nameof(TableEmpty));

    /// <summary>Another table has headings and no rows.</summary>
    public static FindingCode OptionalTableEmpty { get; } = Add("N106", Severity.Note, nameof(OptionalTableEmpty));

    /// <summary>Neither name nor headings say which table it is.</summary>
    public static FindingCode TableUnrecognised { get; } = Add("E107", Severity.Error, nameof(TableUnrecognised));

    /// <summary>A column that cannot be done without is missing.</summary>
    public static FindingCode ColumnMissing { get; } = Add("E108", Severity.Error, nameof(ColumnMissing));

    /// <summary>Two columns have the same heading.</summary>
    public static FindingCode HeadingTwice { get; } = Add("E109", Severity.Error, nameof(HeadingTwice));

    /// <summary>Two headings mean the same column.</summary>
    public static FindingCode HeadingsMeanTheSame { get; } = Add("E110", Severity.Error, nameof(HeadingsMeanTheSame));

    /// <summary>A column is not known; it is kept as an attribute.</summary>
    public static FindingCode ColumnUnknown { get; } = Add("N111", Severity.Note, nameof(ColumnUnknown));

    /// <summary>The bytes are not text in an encoding that is read.</summary>
    public static FindingCode NotText { get; } = Add("E112", Severity.Error, nameof(NotText));

    /// <summary>A row has more cells than there are headings.</summary>
    public static FindingCode RowTooLong { get; } = Add("E113", Severity.Error, nameof(RowTooLong));

    /// <summary>A row has fewer cells than there are headings.</summary>
    public static FindingCode RowTooShort { get; } = Add("W114", Severity.Warning, nameof(RowTooShort));

    /// <summary>A column with values has no heading.</summary>
    public static FindingCode HeadingBlank { get; } = Add("W115", Severity.Warning, nameof(HeadingBlank));

    /// <summary>A quotation mark is opened and never closed.</summary>
    public static FindingCode QuoteNotClosed { get; } = Add("E116", Severity.Error, nameof(QuoteNotClosed));

    /// <summary>A quotation mark stands where none belongs.</summary>
    public static FindingCode QuoteStray { get; } = Add("W117", Severity.Warning, nameof(QuoteStray));

    /// <summary>A cell is larger than one megabyte.</summary>
    public static FindingCode CellTooLong { get; } = Add("E118", Severity.Error, nameof(CellTooLong));

    /// <summary>The same file is given twice; it is read once.</summary>
    public static FindingCode FileTwice { get; } = Add("N119", Severity.Note, nameof(FileTwice));

    /// <summary>No table of actors is given.</summary>
    public static FindingCode ActorsMissing { get; } = Add("E120", Severity.Error, nameof(ActorsMissing));

    /// <summary>A text is not of one encoding, or its letters are probably read wrongly.</summary>
    public static FindingCode EncodingDoubtful { get; } = Add("W122", Severity.Warning, nameof(EncodingDoubtful));

    /// <summary>More findings of one code than are listed.</summary>
    public static FindingCode NotListed { get; } = Add("N121", Severity.Note, nameof(NotListed));

    // About identities.
    /// <summary>The id is blank.</summary>
    public static FindingCode IdEmpty { get; } = Add("E201", Severity.Error, nameof(IdEmpty));

    /// <summary>The same id stands in two rows that say the same; they are merged.</summary>
    public static FindingCode IdTwiceSame { get; } = Add("N202", Severity.Note, nameof(IdTwiceSame));

    /// <summary>The same id stands in two rows that differ.</summary>
    public static FindingCode IdTwiceDifferent { get; } = Add("E203", Severity.Error, nameof(IdTwiceDifferent));

    /// <summary>The same id is an actor and a relation.</summary>
    public static FindingCode IdOfActorAndRelation { get; } = Add("E204", Severity.Error, nameof(IdOfActorAndRelation));

    /// <summary>An id is named that no row has.</summary>
    public static FindingCode IdUnknown { get; } = Add("E205", Severity.Error, nameof(IdUnknown));

    /// <summary>The database holds the same id with other content.</summary>
    public static FindingCode DiffersFromDatabase { get; } = Add("E206", Severity.Error, nameof(DiffersFromDatabase));

    /// <summary>The table has no ids of relations; they are made from the ends and the type.</summary>
    public static FindingCode RelationIdsMade { get; } = Add("N207", Severity.Note, nameof(RelationIdsMade));

    /// <summary>The table has no ids of actors; the names serve.</summary>
    public static FindingCode ActorIdsFromNames { get; } = Add("N208", Severity.Note, nameof(ActorIdsFromNames));

    /// <summary>The same row stands twice; it is kept once.</summary>
    public static FindingCode RowTwice { get; } = Add("N209", Severity.Note, nameof(RowTwice));

    /// <summary>A cell that must be filled in is blank.</summary>
    public static FindingCode ValueMissing { get; } = Add("E210", Severity.Error, nameof(ValueMissing));

    /// <summary>An id or a name is longer than anything can show.</summary>
    public static FindingCode TextTooLong { get; } = Add("E211", Severity.Error, nameof(TextTooLong));

    /// <summary>An id holds a sign that separates ids in a list.</summary>
    public static FindingCode IdHoldsSeparator { get; } = Add("E212", Severity.Error, nameof(IdHoldsSeparator));

    /// <summary>Two ids of actors differ by capitals only.</summary>
    public static FindingCode IdsDifferByCase { get; } = Add("W213", Severity.Warning, nameof(IdsDifferByCase));

    /// <summary>A decision on names says that the one kept is neither of the two.</summary>
    public static FindingCode KeptIsNeither { get; } = Add("E230", Severity.Error, nameof(KeptIsNeither));

    /// <summary>A decision on names is about one and the same id.</summary>
    public static FindingCode DecisionOnItself { get; } = Add("E231", Severity.Error, nameof(DecisionOnItself));

    /// <summary>A decision on names is about an id that nobody has.</summary>
    public static FindingCode DecisionWaits { get; } = Add("N232", Severity.Note, nameof(DecisionWaits));

    /// <summary>Two rows that are one actor say different things; those of the kept one are shown.</summary>
    public static FindingCode MergedDiffer { get; } = Add("W233", Severity.Warning, nameof(MergedDiffer));

    /// <summary>A relation runs between two that are one actor; it is left out.</summary>
    public static FindingCode MergedTied { get; } = Add("W234", Severity.Warning, nameof(MergedTied));

    /// <summary>A decision would make an actor a part of itself; it is left out of account.</summary>
    public static FindingCode DecisionMakesCircle { get; } = Add("W235", Severity.Warning, nameof(DecisionMakesCircle));

    /// <summary>Two that were decided to differ are one by way of others.</summary>
    public static FindingCode DecisionsContradict { get; } = Add("W236", Severity.Warning, nameof(DecisionsContradict));

    /// <summary>A row names an id that is read as another, by a decision on names.</summary>
    public static FindingCode IdReadAs { get; } = Add("N237", Severity.Note, nameof(IdReadAs));


    // About structure.
    /// <summary>An actor is a part of itself, by way of others.</summary>
    public static FindingCode PartOfCycle { get; } = Add("E301", Severity.Error, nameof(PartOfCycle));

    /// <summary>A relation hangs on itself, by way of others.</summary>
    public static FindingCode CarriedByCycle { get; } = Add("E302", Severity.Error, nameof(CarriedByCycle));

    /// <summary>A relation runs from an actor to itself.</summary>
    public static FindingCode SelfRelation { get; } = Add("E303", Severity.Error, nameof(SelfRelation));

    /// <summary>The end lies before the begin.</summary>
    public static FindingCode EndsBeforeItBegins { get; } = Add("E304", Severity.Error, nameof(EndsBeforeItBegins));

    /// <summary>A relation has ended and its dates are not both known.</summary>
    public static FindingCode EndedWithoutDates { get; } = Add("N305", Severity.Note, nameof(EndedWithoutDates));

    /// <summary>One statement contradicts another on the same relation.</summary>
    public static FindingCode Contradicted { get; } = Add("W306", Severity.Warning, nameof(Contradicted));


    // About values.
    /// <summary>Not a number.</summary>
    public static FindingCode NumberWrong { get; } = Add("E401", Severity.Error, nameof(NumberWrong));

    /// <summary>A number that can be read in two ways.</summary>
    public static FindingCode NumberAmbiguous { get; } = Add("N402", Severity.Note, nameof(NumberAmbiguous));

    /// <summary>Not a date.</summary>
    public static FindingCode DateWrong { get; } = Add("E403", Severity.Error, nameof(DateWrong));

    /// <summary>A date in another notation than ISO 8601.</summary>
    public static FindingCode DateRewritten { get; } = Add("N404", Severity.Note, nameof(DateRewritten));

    /// <summary>Not one of the words that belong here.</summary>
    public static FindingCode WordUnknown { get; } = Add("E405", Severity.Error, nameof(WordUnknown));

    /// <summary>A kind that the profile does not know.</summary>
    public static FindingCode KindUnknown { get; } = Add("W406", Severity.Warning, nameof(KindUnknown));

    /// <summary>A type that the profile does not know.</summary>
    public static FindingCode TypeUnknown { get; } = Add("W407", Severity.Warning, nameof(TypeUnknown));

    /// <summary>A resource or role that is not known; it is kept.</summary>
    public static FindingCode WordKept { get; } = Add("W408", Severity.Warning, nameof(WordKept));

    /// <summary>A strength outside the scale of the project.</summary>
    public static FindingCode StrengthOutsideScale { get; } = Add("E409", Severity.Error, nameof(StrengthOutsideScale));

    /// <summary>Fewer than one person.</summary>
    public static FindingCode PersonsBelowOne { get; } = Add("E410", Severity.Error, nameof(PersonsBelowOne));

    /// <summary>A negative amount.</summary>
    public static FindingCode AmountNegative { get; } = Add("E411", Severity.Error, nameof(AmountNegative));

    /// <summary>A neighbourhood that is no place in the actors.</summary>
    public static FindingCode NeighbourhoodWithoutPlace { get; } = Add("N412", Severity.Note, nameof(NeighbourhoodWithoutPlace));

    /// <summary>A level below zero.</summary>
    public static FindingCode LevelNegative { get; } = Add("E413", Severity.Error, nameof(LevelNegative));

    /// <summary>Blank cells that are read as something.</summary>
    public static FindingCode BlankReadAs { get; } = Add("N414", Severity.Note, nameof(BlankReadAs));

    /// <summary>A channel that the profile does not know.</summary>
    public static FindingCode ChannelUnknown { get; } = Add("W415", Severity.Warning, nameof(ChannelUnknown));

    /// <summary>A type that the profile knows, but not between these kinds.</summary>
    public static FindingCode RelationWithoutRule { get; } = Add("W416", Severity.Warning, nameof(RelationWithoutRule));

    /// <summary>A number that counts has decimals, or is too large to count.</summary>
    public static FindingCode NumberNotWhole { get; } = Add("E417", Severity.Error, nameof(NumberNotWhole));

    /// <summary>A legal form stands where the kind of actor belongs.</summary>
    public static FindingCode KindIsLegalForm { get; } = Add("W418", Severity.Warning, nameof(KindIsLegalForm));

    /// <summary>No number of the trade register.</summary>
    public static FindingCode KvkWrong { get; } = Add("W430", Severity.Warning, nameof(KvkWrong));

    /// <summary>No number of a legal person.</summary>
    public static FindingCode RsinWrong { get; } = Add("W431", Severity.Warning, nameof(RsinWrong));

    /// <summary>No number of organisations in traffic with the government.</summary>
    public static FindingCode OinWrong { get; } = Add("W432", Severity.Warning, nameof(OinWrong));

    /// <summary>No code of Statistics Netherlands.</summary>
    public static FindingCode CbsWrong { get; } = Add("W433", Severity.Warning, nameof(CbsWrong));

    /// <summary>An OIN holds another number than the column of that number.</summary>
    public static FindingCode NumbersContradict { get; } = Add("W434", Severity.Warning, nameof(NumbersContradict));

    /// <summary>A number that may be that of a citizen; what it is, is not repeated.</summary>
    public static FindingCode PersonalNumber { get; } = Add("E435", Severity.Error, nameof(PersonalNumber));


    // About the project file.
    /// <summary>The folder is not there.</summary>
    public static FindingCode FolderMissing { get; } = Add("E501", Severity.Error, nameof(FolderMissing));

    /// <summary>The project file is not JSON.</summary>
    public static FindingCode ProjectFileNotJson { get; } = Add("E502", Severity.Error, nameof(ProjectFileNotJson));

    /// <summary>The project file has a field that is not known.</summary>
    public static FindingCode ProjectFieldUnknown { get; } = Add("W503", Severity.Warning, nameof(ProjectFieldUnknown));

    /// <summary>A field of the project file has a wrong value.</summary>
    public static FindingCode ProjectValueWrong { get; } = Add("E504", Severity.Error, nameof(ProjectValueWrong));

    /// <summary>No reference date is given.</summary>
    public static FindingCode ReferenceDateMissing { get; } = Add("E505", Severity.Error, nameof(ReferenceDateMissing));

    /// <summary>A table lies outside the folder of the project.</summary>
    public static FindingCode TableOutsideFolder { get; } = Add("E506", Severity.Error, nameof(TableOutsideFolder));

    /// <summary>The project file names an id that no actor has.</summary>
    public static FindingCode ProjectIdUnknown { get; } = Add("E507", Severity.Error, nameof(ProjectIdUnknown));

    /// <summary>The folder holds no table that is recognised.</summary>
    public static FindingCode FolderWithoutTables { get; } = Add("E508", Severity.Error, nameof(FolderWithoutTables));

    /// <summary>A csv file in the folder is not recognised and left out.</summary>
    public static FindingCode FileLeftOut { get; } = Add("W509", Severity.Warning, nameof(FileLeftOut));

    // About people.
    /// <summary>Rows are about people who were forgotten, and are not stored.</summary>
    public static FindingCode RowsOfForgotten { get; } = Add("N801", Severity.Note, nameof(RowsOfForgotten));

    /// <summary>A person is tied to an organisation of a kind that gives away special data (article 9 of the GDPR).</summary>
    public static FindingCode Article9Kind { get; } = Add("E802", Severity.Error, nameof(Article9Kind));

    /// <summary>A person is tied to an organisation whose name sounds as if it gives away special data.</summary>
    public static FindingCode Article9Name { get; } = Add("W803", Severity.Warning, nameof(Article9Name));

    /// <summary>Persons are kept after the date until which they may be.</summary>
    public static FindingCode RetentionPassed { get; } = Add("E804", Severity.Error, nameof(RetentionPassed));

    /// <summary>All of them, in the order of their numbers.</summary>
    public static ImmutableArray<FindingCode> All => field.IsDefault ? field = [.. Known.OrderBy(c => c.Code[1..], StringComparer.Ordinal)] : field;

    /// <summary>The entry of a code.</summary>
    /// <param name="code">The code, such as <c>E205</c>.</param>
    /// <returns>The entry, or null when there is none.</returns>
    public static FindingCode? Find(string code) => All.FirstOrDefault(c => c.Code == code);

    /// <summary>How many findings of a severity there are, with those that are counted and not listed.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="severity">The severity.</param>
    /// <returns>0 or more.</returns>
    public static int Count(IEnumerable<Finding> findings, Severity severity) =>
        findings.Sum(f => (f.Code == NotListed.Code ? Find(f.Found)?.Severity : f.Severity) == severity ? Count(f) : 0);

    /// <summary>How many findings a finding stands for.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>1, but for the one that says how many more there are.</returns>
    public static int Count(Finding finding) => finding.Code == NotListed.Code ? int.Parse(finding.Arguments[0], NumberStyles.None, CultureInfo.InvariantCulture) : 1;

    private static FindingCode Add(string code, Severity severity, string name)
    {
        var entry = new FindingCode(code, severity, name);
        Known.Add(entry);
        return entry;
    }
}
