"""What each template may show: the contract with themes.

A template sees `page` (a Page), `view` (one of these), `site` (the Masthead), `root` (the way up to the
site's folder), `linked` (the page's linked data, or none) and `picture` (the file of the story's picture,
for those who link to it, or empty), and nothing else. Dates are ISO text (`2017-11-30`), or empty. A `url`
is a file below the site's folder, with its `#place` where one is meant: a template writes
`{{ root }}{{ x.url }}`. An `href` leads out of the site and is http, https or mailto, or empty.
"""

from generator.pages.views.lists import (
    BriefView,
    ChangesView,
    EntryView,
    FacetGroup,
    FacetsView,
    FacetView,
    IndexView,
    LostView,
    MonthView,
    ReportPageView,
    SearchView,
)
from generator.pages.views.parts import (
    AccountView,
    Attested,
    Chip,
    CitedView,
    Counts,
    DateView,
    DifferenceView,
    Link,
    Pager,
    Passage,
    QuoteView,
    SharedVoice,
    Strip,
)
from generator.pages.views.story import (
    ChangeView,
    CorrectionView,
    DayView,
    EventLink,
    EventView,
    Gap,
    MonthIndex,
    Named,
    OutletRow,
    ReportView,
    StoryView,
)

__all__ = [
    "AccountView",
    "Attested",
    "BriefView",
    "ChangeView",
    "ChangesView",
    "Chip",
    "CitedView",
    "CorrectionView",
    "Counts",
    "DateView",
    "DayView",
    "DifferenceView",
    "EntryView",
    "EventLink",
    "EventView",
    "FacetGroup",
    "FacetView",
    "FacetsView",
    "Gap",
    "IndexView",
    "Link",
    "LostView",
    "MonthIndex",
    "MonthView",
    "Named",
    "OutletRow",
    "Pager",
    "Passage",
    "QuoteView",
    "ReportPageView",
    "ReportView",
    "SearchView",
    "SharedVoice",
    "StoryView",
    "Strip",
]
