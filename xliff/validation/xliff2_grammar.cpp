// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/xliff2_grammar.h"

namespace weerga {
namespace {

#define INLINE_CONTENT "text (cp|ph|pc|sc|ec|mrk|sm|em)*"
#define CODE_TYPES "fmt|ui|quote|link|image|other"
#define EDITING "canCopy=yes|no canDelete=yes|no canReorder=yes|firstNo|no copyOf=nmtoken "
#define MARKER "translate=yes|no type=generic|comment|term|@user ref=text value=text other"
#define DIRECTION "=ltr|rtl|auto "

constexpr ElementRule kElements[] = {
    // Structure
    {"xliff", "4.2.2.1", "file+", "version!=text srcLang!=lang trgLang=lang xml:space=space other"},
    {"file", "4.2.2.2", "skeleton? other* notes? (unit|group)+",
     "id!=nmtoken canResegment=yes|no original=text translate=yes|no srcDir" DIRECTION "trgDir" DIRECTION
     "xml:space=space other"},
    {"skeleton", "4.2.2.3", "any", "href=text"},
    {"group", "4.2.2.4", "other* notes? (unit|group)*",
     "id!=nmtoken name=text canResegment=yes|no translate=yes|no srcDir" DIRECTION "trgDir" DIRECTION
     "type=user xml:space=space other"},
    {"unit", "4.2.2.5", "other* notes? originalData? (segment|ignorable)+",
     "id!=nmtoken name=text canResegment=yes|no translate=yes|no srcDir" DIRECTION "trgDir" DIRECTION
     "type=user xml:space=space other"},
    {"segment", "4.2.2.6", "source target?",
     "id=nmtoken canResegment=yes|no state=initial|translated|reviewed|final subState=text"},
    {"ignorable", "4.2.2.7", "source target?", "id=nmtoken"},
    {"notes", "4.2.2.8", "note+", ""},
    {"note", "4.2.2.9", "text", "id=nmtoken appliesTo=source|target category=text priority=1|2|3|4|5|6|7|8|9|10 other"},
    {"originalData", "4.2.2.10", "data+", ""},
    {"data", "4.2.2.11", "text cp*", "id!=nmtoken dir" DIRECTION "xml:space=preserve"},
    {"source", "4.2.2.12", INLINE_CONTENT, "xml:lang=lang xml:space=space"},
    {"target", "4.2.2.13", INLINE_CONTENT, "xml:lang=lang xml:space=space order=positive"},

    // Inline
    {"cp", "4.2.3.1", "", "hex!=text"},
    {"ph", "4.2.3.2", "",
     EDITING "id!=nmtoken disp=text equiv=text dataRef=nmtoken subFlows=nmtokens subType=user type=" CODE_TYPES
             " fs:* slr:*"},
    {"pc", "4.2.3.3", INLINE_CONTENT,
     EDITING "id!=nmtoken canOverlap=yes|no dispEnd=text dispStart=text equivEnd=text equivStart=text "
             "dataRefEnd=nmtoken dataRefStart=nmtoken subFlowsEnd=nmtokens subFlowsStart=nmtokens subType=user "
             "dir" DIRECTION "type=" CODE_TYPES " fs:* slr:*"},
    {"sc", "4.2.3.4", "",
     EDITING "id!=nmtoken canOverlap=yes|no dataRef=nmtoken dir" DIRECTION
             "disp=text equiv=text isolated=yes|no subFlows=nmtokens subType=user type=" CODE_TYPES " fs:* slr:*"},
    {"ec", "4.2.3.5", "",
     EDITING "id=nmtoken canOverlap=yes|no dataRef=nmtoken dir" DIRECTION
             "disp=text equiv=text isolated=yes|no startRef=nmtoken subFlows=nmtokens subType=user type=" CODE_TYPES
             " fs:* slr:*"},
    {"mrk", "4.2.3.6", INLINE_CONTENT, "id!=nmtoken " MARKER},
    {"sm", "4.2.3.7", "", "id!=nmtoken " MARKER},
    {"em", "4.2.3.8", "", "startRef!=nmtoken"},

    // Translation candidates
    {"mtc:matches", "5.1.5.2", "match+", ""},
    {"mtc:match", "5.1.5.3", "mda:metadata? xlf:originalData? xlf:source xlf:target other*",
     "id=nmtoken matchQuality=percent matchSuitability=percent origin=text ref!=text reference=yes|no "
     "similarity=percent subType=user type=am|mt|icm|idm|tb|tm|other other"},

    // Glossary
    {"gls:glossary", "5.2.4.2", "glossEntry+", ""},
    {"gls:glossEntry", "5.2.4.3", "term translation* definition? other*", "id=nmtoken ref=text other"},
    {"gls:term", "5.2.4.4", "text", "source=text other"},
    {"gls:translation", "5.2.4.5", "text", "id=nmtoken ref=text source=text other"},
    {"gls:definition", "5.2.4.6", "text", "source=text other"},

    // Metadata
    {"mda:metadata", "5.4.4.2", "metaGroup+", "id=nmtoken"},
    {"mda:metaGroup", "5.4.4.3", "(metaGroup|meta)+", "id=nmtoken category=text appliesTo=source|target|ignorable"},
    {"mda:meta", "5.4.4.4", "text", "type!=text"},

    // Resource data
    {"res:resourceData", "5.5.4.2", "resourceItemRef* resourceItem*", ""},
    {"res:resourceItemRef", "5.5.4.3", "", "id=nmtoken ref!=nmtoken other"},
    {"res:resourceItem", "5.5.4.4", "source? target? reference*", "mimeType=text id=nmtoken context=yes|no other"},
    {"res:source", "5.5.4.5", "any", "href=text xml:lang=lang other"},
    {"res:target", "5.5.4.6", "any", "href=text xml:lang=lang other"},
    {"res:reference", "5.5.4.7", "", "href!=text xml:lang=lang other"},

    // Change tracking
    {"ctr:changeTrack", "5.6.4.2", "revisions+", ""},
    {"ctr:revisions", "5.6.4.3", "revision+", "appliesTo!=nmtoken ref=nmtoken currentVersion=nmtoken other"},
    {"ctr:revision", "5.6.4.4", "item+", "author=text datetime=text version=nmtoken other"},
    {"ctr:item", "5.6.4.5", "text", "property!=text other"},

    // Size and length restriction
    {"slr:profiles", "5.7.4.2", "normalization? other*", "generalProfile=text storageProfile=text"},
    {"slr:normalization", "5.7.4.3", "", "general=none|nfc|nfd storage=none|nfc|nfd"},
    {"slr:data", "5.7.4.4", "any", "profile!=text other"},

    // Validation
    {"val:validation", "5.8.4.2", "rule+", "other"},
    {"val:rule", "5.8.4.3", "",
     "isPresent=text occurs=positive isNotPresent=text startsWith=text endsWith=text existsInSource=yes|no "
     "caseSensitive=yes|no normalization=none|nfc|nfd disabled=yes|no other"},

    // ITS
    {"its:locQualityIssues", "5.9.10.1", "locQualityIssue+", "xml:id!=name version=text other"},
    {"its:locQualityIssue", "5.9.10.2", "",
     "version=text locQualityIssueType=text locQualityIssueComment=text locQualityIssueSeverity=percent "
     "locQualityIssueProfileRef=text locQualityIssueEnabled=yes|no other"},
    {"its:provenanceRecords", "5.9.10.3", "provenanceRecord+", "xml:id!=name version=text other"},
    {"its:provenanceRecord", "5.9.10.4", "",
     "version=text org=text orgRef=text person=text personRef=text revOrg=text revOrgRef=text revPerson=text "
     "revPersonRef=text revTool=text revToolRef=text tool=text toolRef=text other"},
};

/// What version 2.2 changed.
constexpr ElementRule kElements22[] = {
    {"xliff", "4.2.2.1", "notes? mda:metadata? file+",
     "version!=text srcLang!=lang trgLang=lang xml:space=space other"},
    {"note", "4.2.2.9", "text",
     "id=nmtoken appliesTo=source|target category=text priority=1|2|3|4|5|6|7|8|9|10 ref=text other"},
    {"res:resourceItem", "5.5.4.4", "xlf:notes? source? target? reference*",
     "mimeType=text id=nmtoken context=yes|no other"},
};

constexpr ModuleAttributes kModules[] = {
    {Vocabulary::xml, "4.3.2", "lang=lang space=space id=name base=text"},
    {Vocabulary::fs, "5.3.5",
     "fs=a|b|bdo|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|div|dl|dt|em|h1|h2|h3|h4|"
     "h5|h6|head|hr|html|i|img|label|legend|li|ol|p|pre|q|s|samp|select|small|span|strike|strong|sub|sup|table|tbody|"
     "td|tfoot|th|thead|title|tr|tt|u|ul subFs=text"},
    {Vocabulary::slr, "5.7.5",
     "equivStorage=text sizeInfo=text sizeInfoRef=nmtoken sizeRestriction=text storageRestriction=text"},
    {Vocabulary::its, "5.9",
     "version=2.0 allowedCharacters=text annotatorsRef=text localeFilterList=text localeFilterType=include|exclude "
     "locQualityIssueComment=text locQualityIssueEnabled=yes|no locQualityIssueProfileRef=text "
     "locQualityIssuesRef=text "
     "locQualityIssueSeverity=percent "
     "locQualityIssueType=terminology|mistranslation|omission|untranslated|addition|duplication|inconsistency|grammar|"
     "legal|register|locale-specific-content|locale-violation|style|characters|misspelling|typographical|formatting|"
     "inconsistent-entities|numbers|markup|pattern-problem|whitespace|internationalization|length|non-conformance|"
     "uncategorized|other "
     "locQualityRatingProfileRef=text locQualityRatingScore=percent locQualityRatingScoreThreshold=percent "
     "locQualityRatingVote=integer locQualityRatingVoteThreshold=integer mtConfidence=fraction org=text orgRef=text "
     "person=text personRef=text provenanceRecordsRef=text revOrg=text revOrgRef=text revPerson=text revPersonRef=text "
     "revTool=text revToolRef=text taClassRef=text taConfidence=fraction taIdent=text taIdentRef=text taSource=text "
     "termConfidence=fraction tool=text toolRef=text "
     // ITS 2.0 has these too; XLIFF says the same in its own words.
     "translate=text term=text termInfoRef=text locNote=text locNoteRef=text locNoteType=text withinText=text "
     "dir=text idValue=text storageSize=text lineBreakType=text storageEncoding=text query=text queryLanguage=text"},
    {Vocabulary::itsm, "5.9", "domains=text lang=lang"},
    {Vocabulary::pgs, "", "switch=text case=text"},
};

#undef INLINE_CONTENT
#undef CODE_TYPES
#undef EDITING
#undef MARKER
#undef DIRECTION

Grammar with_changes_of_2_2() {
  Grammar grammar(Vocabulary::xliff, kElements, kModules);
  grammar.replace(kElements22);
  return grammar;
}

}  // namespace

const Grammar& xliff2_grammar(Xliff2Version version) {
  static const Grammar kOlder(Vocabulary::xliff, kElements, kModules);
  static const Grammar kNewer = with_changes_of_2_2();
  return version == Xliff2Version::v2_2 ? kNewer : kOlder;
}

}  // namespace weerga
