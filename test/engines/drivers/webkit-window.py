"""A window of WebKitGTK for WebKitWebDriver.

Debian's own MiniBrowser would do, but is never narrower than 447 px, says nothing of the console, and neither prints nor follows
a system in dark mode.

Takes a folder for what the browser keeps. Every line on its standard input is a command in JSON; it answers each with a line when
it has been carried out. What pages write into the console comes out of standard error.
"""

import json
import sys

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import GLib, Gtk, WebKit2

Gtk.init([])
folder = sys.argv[1]
window = Gtk.Window()
window.set_default_size(1280, 800)
# A session that keeps nothing would say nothing of its console either.
kept = WebKit2.WebsiteDataManager(base_data_directory=folder + '/data', base_cache_directory=folder + '/cache')
context = WebKit2.WebContext(website_data_manager=kept)
context.set_automation_allowed(True)
settings = WebKit2.Settings(enable_write_console_messages_to_stdout=True, enable_webgl=False)
views = []
# The library holds no reference to what is being printed.
printing = []


def answer(*_):
    print('done', flush=True)


def create_view(_session):
    view = WebKit2.WebView(is_controlled_by_automation=True, web_context=context, settings=settings)
    # Copying is allowed, as it is where a person has pressed a key.
    view.connect('permission-request', lambda _view, request: request.allow() or True)
    views.append(view)
    window.add(view)
    window.show_all()
    view.grab_focus()
    return view


def begin(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name('WebKitGTK')
    info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(info)
    session.connect('create-web-view', create_view)


def print_page(file):
    operation = WebKit2.PrintOperation.new(views[-1])
    options = Gtk.PrintSettings()
    options.set_printer('Print to File')
    options.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, 'pdf')
    options.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(file))
    paper = Gtk.PageSetup()
    paper.set_paper_size_and_default_margins(Gtk.PaperSize.new(Gtk.PAPER_NAME_A4))
    operation.set_print_settings(options)
    operation.set_page_setup(paper)
    operation.connect('finished', answer)
    printing.append(operation)
    operation.print_()


def obey(_channel, condition):
    line = sys.stdin.readline()
    if condition & GLib.IO_HUP and not line:
        Gtk.main_quit()
        return False
    [(name, value)] = json.loads(line).items()
    if name == 'print':
        print_page(value)
        return True
    if name == 'resize':
        window.resize(*value)
    elif name == 'dark':
        Gtk.Settings.get_default().set_property('gtk-application-prefer-dark-theme', value)
    answer()
    return True


context.connect('automation-started', begin)
GLib.io_add_watch(GLib.IOChannel.unix_new(0), GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, obey)
answer()
Gtk.main()
