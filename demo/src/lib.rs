//! A fictional council's site with the widgets in it, and the small server that serves it.
