using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Checking;

/// <content>Findings about plain networks, and about what a format cannot carry.</content>
public static partial class FindingCodes
{
    // About plain networks.
    /// <summary>The file is XML of a kind that is no network.</summary>
    public static FindingCode NetworkFormatUnknown { get; } = Add("E601", Severity.Error, nameof(NetworkFormatUnknown));

    /// <summary>The XML is not well-formed.</summary>
    public static FindingCode XmlBroken { get; } = Add("E602", Severity.Error, nameof(XmlBroken));

    /// <summary>The file declares a document type; nothing that it names is opened.</summary>
    public static FindingCode DocumentTypeIgnored { get; } = Add("W603", Severity.Warning, nameof(DocumentTypeIgnored));

    /// <summary>Something is not what the format says must stand there.</summary>
    public static FindingCode NetworkLineWrong { get; } = Add("E604", Severity.Error, nameof(NetworkLineWrong));

    /// <summary>The same node is declared twice.</summary>
    public static FindingCode NodeTwice { get; } = Add("E605", Severity.Error, nameof(NodeTwice));

    /// <summary>The file holds several networks or relations; the first is read.</summary>
    public static FindingCode SeveralNetworks { get; } = Add("W606", Severity.Warning, nameof(SeveralNetworks));

    /// <summary>Nodes stand inside other nodes; that they do is not read.</summary>
    public static FindingCode NestedNetwork { get; } = Add("W607", Severity.Warning, nameof(NestedNetwork));

    /// <summary>The file says when things were so; that is not read.</summary>
    public static FindingCode NetworkDynamics { get; } = Add("W608", Severity.Warning, nameof(NetworkDynamics));

    /// <summary>Ties between more than two nodes are left out.</summary>
    public static FindingCode HyperedgesLeftOut { get; } = Add("W609", Severity.Warning, nameof(HyperedgesLeftOut));

    /// <summary>An attribute is used that is not declared.</summary>
    public static FindingCode AttributeUndeclared { get; } = Add("N610", Severity.Note, nameof(AttributeUndeclared));

    /// <summary>Some ties have a direction and some have not.</summary>
    public static FindingCode DirectionsMixed { get; } = Add("N611", Severity.Note, nameof(DirectionsMixed));

    /// <summary>The format does not say a direction; every tie is answered.</summary>
    public static FindingCode ReadAsUndirected { get; } = Add("N612", Severity.Note, nameof(ReadAsUndirected));

    /// <summary>The format does not say a direction; not every tie is answered.</summary>
    public static FindingCode ReadAsDirected { get; } = Add("N613", Severity.Note, nameof(ReadAsDirected));

    /// <summary>The number of a node that is not there.</summary>
    public static FindingCode NodeNumberOutside { get; } = Add("E614", Severity.Error, nameof(NodeNumberOutside));

    /// <summary>A matrix has too few or too many values.</summary>
    public static FindingCode ValuesMissing { get; } = Add("E615", Severity.Error, nameof(ValuesMissing));

    /// <summary>A strength below zero.</summary>
    public static FindingCode StrengthNegative { get; } = Add("E616", Severity.Error, nameof(StrengthNegative));

    /// <summary>Ties of strength 0 are no ties.</summary>
    public static FindingCode StrengthZero { get; } = Add("N617", Severity.Note, nameof(StrengthZero));

    /// <summary>The network is larger than can be measured, or than its file can hold.</summary>
    public static FindingCode NetworkTooLarge { get; } = Add("E618", Severity.Error, nameof(NetworkTooLarge));

    /// <summary>Labels are missing or not all different; numbers serve as ids.</summary>
    public static FindingCode LabelsRepeated { get; } = Add("N619", Severity.Note, nameof(LabelsRepeated));

    /// <summary>A part of the file is not read.</summary>
    public static FindingCode SectionLeftOut { get; } = Add("W620", Severity.Warning, nameof(SectionLeftOut));

    /// <summary>A form of DL that is not read.</summary>
    public static FindingCode DlFormatUnknown { get; } = Add("E621", Severity.Error, nameof(DlFormatUnknown));

    /// <summary>Rows and columns are different nodes.</summary>
    public static FindingCode DlTwoMode { get; } = Add("E622", Severity.Error, nameof(DlTwoMode));

    /// <summary>There are more findings than are shown; reading stopped.</summary>
    public static FindingCode TooManyFindings { get; } = Add("E623", Severity.Error, nameof(TooManyFindings));

    /// <summary>The file defines entities; it is not read.</summary>
    public static FindingCode EntitiesRefused { get; } = Add("E624", Severity.Error, nameof(EntitiesRefused));

    /// <summary>Elements stand deeper in each other than is read.</summary>
    public static FindingCode XmlTooDeep { get; } = Add("E625", Severity.Error, nameof(XmlTooDeep));

    /// <summary>How things are drawn is not read.</summary>
    public static FindingCode DrawingNotRead { get; } = Add("N626", Severity.Note, nameof(DrawingNotRead));

    /// <summary>Times that are no dates are kept as attributes.</summary>
    public static FindingCode TimesNoDates { get; } = Add("W627", Severity.Warning, nameof(TimesNoDates));

    /// <summary>An attribute has several values over time; the first is kept.</summary>
    public static FindingCode AttributeChanges { get; } = Add("W628", Severity.Warning, nameof(AttributeChanges));

    /// <summary>Something is said of the network as a whole, or of the person it is about; a project has no place for it.</summary>
    public static FindingCode SaidOfNetwork { get; } = Add("W629", Severity.Warning, nameof(SaidOfNetwork));

    /// <summary>A format of export cannot carry something that the project holds.</summary>
    public static FindingCode NotCarried { get; } = Add("W640", Severity.Warning, nameof(NotCarried));

    /// <summary>Nothing says which nodes are actors and which are events.</summary>
    public static FindingCode SidesMissing { get; } = Add("E630", Severity.Error, nameof(SidesMissing));

    /// <summary>A tie joins two actors, or two events.</summary>
    public static FindingCode TieWithinSide { get; } = Add("E631", Severity.Error, nameof(TieWithinSide));

    /// <summary>A format of export cannot carry a character.</summary>
    public static FindingCode CharacterNotCarried { get; } = Add("W641", Severity.Warning, nameof(CharacterNotCarried));

    /// <summary>The package is no JSON object with resources.</summary>
    public static FindingCode PackageBroken { get; } = Add("E642", Severity.Error, nameof(PackageBroken));

    /// <summary>A resource of a package lies outside its folder, or behind an address; it is not opened.</summary>
    public static FindingCode ResourceOutsideFolder { get; } = Add("E643", Severity.Error, nameof(ResourceOutsideFolder));

    /// <summary>A resource of a package has a form that is not read.</summary>
    public static FindingCode ResourceLeftOut { get; } = Add("W644", Severity.Warning, nameof(ResourceLeftOut));

    /// <summary>A form of export cannot hold rows that the project holds; they are counted.</summary>
    public static FindingCode RowsNotCarried { get; } = Add("W645", Severity.Warning, nameof(RowsNotCarried));

    /// <summary>A partition or vector of Pajek was given with a network: it is a column of its actors.</summary>
    public static FindingCode ValuesBeside { get; } = Add("N646", Severity.Note, nameof(ValuesBeside));

    /// <summary>A partition or vector of Pajek was given without its network.</summary>
    public static FindingCode ValuesAlone { get; } = Add("W647", Severity.Warning, nameof(ValuesAlone));

    /// <summary>The drawing of yEd says another direction than the format; it is followed.</summary>
    public static FindingCode ArrowsRead { get; } = Add("N648", Severity.Note, nameof(ArrowsRead));
}
