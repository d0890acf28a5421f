"""When a page has come: a click that leads elsewhere may return before the next page is asked for.

What is looked at too early is the page before, or one half there; a key that is pressed too early
falls on a page whose script does not listen yet. So a test arrives first.
"""

from playwright.sync_api import Page

# Said in the page itself, in the same turn as the click, so that no moment lies between the two.
# A page that the browser brings back (the back button) is no longer being left.
LEAVING = """
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || link.hasAttribute("download")) return;
  if (link.target && link.target !== "_self") return;
  const there = new URL(link.href), here = new URL(location.href);
  there.hash = here.hash = "";
  if (there.href !== here.href || !link.hash) window.leaving = true;
});
addEventListener("submit", (event) => { window.leaving ||= !event.defaultPrevented; });
addEventListener("pageshow", () => { window.leaving = false; });
"""
ARRIVED = "() => !window.leaving && document.readyState === 'complete'"


def watched(page: Page) -> Page:
    """A page that says when it is being left."""
    page.add_init_script(LEAVING)
    return page


def arrive(page: Page) -> None:
    """Waits until the page that the last click led to is there whole, with its scripts."""
    page.wait_for_function(ARRIVED)


def press(page: Page, key: str) -> None:
    """Presses a key on a page that listens."""
    arrive(page)
    page.keyboard.press(key)
